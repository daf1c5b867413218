using System.Text.RegularExpressions;

namespace CalicoAci.Infra.Settings.Calico;

/// <summary>Reads selectors as Calico does; its definitions hold them as plain text, so the cluster finds a broken one only when it is used.</summary>
public sealed partial class CalicoSelector
{
    /// <summary>What a selector may be made of, in words.</summary>
    public const string Allowed = "all(), has(team), team == 'red', !=, team in {'red', 'blue'}, not in, contains, starts with and ends with, joined by &&, || and !, in parentheses where needed";

    private readonly string _text;
    private int _position;

    private CalicoSelector(string text) => _text = text;

    /// <summary>The number of the first character that is not understood, from 1; null where the selector is right.</summary>
    public static int? FirstError(string selector)
    {
        var reader = new CalicoSelector(selector);
        return reader.Either() && reader.AtEnd() ? null : reader._position + 1;
    }

    private bool Either()
    {
        do
        {
            if (!Both())
            {
                return false;
            }
        }
        while (Take(Or()));
        return true;
    }

    private bool Both()
    {
        do
        {
            if (!Operation())
            {
                return false;
            }
        }
        while (Take(And()));
        return true;
    }

    private bool Operation()
    {
        while (Take(Not()))
        {
        }

        if (Take(Open()))
        {
            return Either() && Take(Close());
        }

        return Take(Everything()) || (Take(HasOpen()) ? Take(Label()) && Take(Close()) : Take(Label()) && Comparison());
    }

    private bool Comparison() => Take(WithSet()) ? Set() : Take(WithText()) && Take(Text());

    private bool Set()
    {
        if (!Take(SetOpen()))
        {
            return false;
        }

        if (Take(SetClose()))
        {
            return true;
        }

        do
        {
            if (!Take(Text()))
            {
                return false;
            }
        }
        while (Take(Comma()));
        return Take(SetClose());
    }

    private bool AtEnd() => Skip() == _text.Length;

    // Moves over what matches at the position, or to the character where it does not.
    private bool Take(Regex token)
    {
        Match match = token.Match(_text, Skip());
        _position += match.Length;
        return match.Success;
    }

    private int Skip()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t')
        {
            _position++;
        }

        return _position;
    }

    [GeneratedRegex(@"\G\|\|")]
    private static partial Regex Or();

    [GeneratedRegex(@"\G&&")]
    private static partial Regex And();

    [GeneratedRegex(@"\G!(?!=)")]
    private static partial Regex Not();

    [GeneratedRegex(@"\G\(")]
    private static partial Regex Open();

    [GeneratedRegex(@"\G\)")]
    private static partial Regex Close();

    [GeneratedRegex(@"\G(all|global)\([ \t]*\)")]
    private static partial Regex Everything();

    [GeneratedRegex(@"\Ghas\(")]
    private static partial Regex HasOpen();

    [GeneratedRegex(@"\G[a-zA-Z0-9_./-]+")]
    private static partial Regex Label();

    [GeneratedRegex(@"\G(not[ \t]+)?in\b")]
    private static partial Regex WithSet();

    [GeneratedRegex(@"\G(==|!=|contains\b|starts[ \t]+with\b|ends[ \t]+with\b)")]
    private static partial Regex WithText();

    [GeneratedRegex("""\G('[^']*'|"[^"]*")""")]
    private static partial Regex Text();

    [GeneratedRegex(@"\G\{")]
    private static partial Regex SetOpen();

    [GeneratedRegex(@"\G\}")]
    private static partial Regex SetClose();

    [GeneratedRegex(@"\G,")]
    private static partial Regex Comma();
}
