using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Authoring.Nkt;

/// <summary>
/// Reads a Terraform variable file: assignments of literal values. Both notations of objects are read, <c>name = value</c> and
/// the <c>"name": value</c> that NKT writes. Expressions and functions have no place in such a file.
/// </summary>
internal sealed class TfvarsReader
{
    private readonly string _path;
    private readonly string _text;
    private int _at;

    private TfvarsReader(string path, string text) => (_path, _text) = (path, text);

    /// <summary>The variables of a file.</summary>
    /// <exception cref="EngineException">The file is not what Terraform reads; the message names line and column.</exception>
    public static JsonObject Read(string path, string text)
    {
        var reader = new TfvarsReader(path, text.TrimStart('\uFEFF'));
        var variables = new JsonObject();
        for (reader.Skip(); reader._at < reader._text.Length; reader.Skip())
        {
            reader.Member(variables, ["="]);
            reader.Skip(newLines: false);
            if (reader._at < reader._text.Length && reader.Peek() is not ('\n' or '\r'))
            {
                throw reader.Error("a new line is expected after the value");
            }
        }

        return variables;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void Member(JsonObject map, string[] signs)
    {
        int start = _at;
        string name = Peek() == '"' ? Quoted() : Word();
        if (name.Length == 0)
        {
            throw Error("a name is expected");
        }

        Skip(newLines: false);
        if (!signs.Contains(Peek().ToString()))
        {
            throw Error($"{string.Join(" or ", signs.Select(sign => $"'{sign}'"))} is expected after '{name}'");
        }

        _at++;
        Skip(newLines: false);
        if (map.ContainsKey(name))
        {
            _at = start;
            throw Error($"'{name}' is there twice");
        }

        map[name] = Value();
    }

    private JsonNode? Value()
    {
        switch (Peek())
        {
            case '{':
                return Map();
            case '[':
                return List();
            case '"':
                return JsonValue.Create(Quoted());
            case '<':
                return JsonValue.Create(Heredoc());
        }

        int start = _at;
        string word = Word();
        switch (word)
        {
            case "null":
                return null;
            case "true" or "false":
                return JsonValue.Create(word == "true");
        }

        if (decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return JsonValue.Create(number);
        }

        _at = start;
        throw Error("a value is expected: a text in quotes, a number, true, false, null, [ or {");
    }

    private JsonObject Map()
    {
        var map = new JsonObject();
        _at++;
        for (Skip(); Peek() != '}'; Separate())
        {
            Member(map, ["=", ":"]);
        }

        _at++;
        return map;
    }

    private JsonArray List()
    {
        var list = new JsonArray();
        _at++;
        for (Skip(); Peek() != ']'; Separate())
        {
            list.Add(Value());
        }

        _at++;
        return list;
    }

    /// <summary>Goes to the next item; a comma may be missing at the end of a line only in objects, which Terraform checks.</summary>
    private void Separate()
    {
        Skip();
        if (Peek() == ',')
        {
            _at++;
            Skip();
        }

        if (_at >= _text.Length)
        {
            throw Error("the file ends inside of a list or an object");
        }
    }

    private string Word()
    {
        int start = _at;
        while (char.IsLetterOrDigit(Peek()) || Peek() is '_' or '-' or '.' or '+')
        {
            _at++;
        }

        return _text[start.._at];
    }

    private string Quoted()
    {
        var text = new StringBuilder();
        for (_at++; Peek() != '"'; _at++)
        {
            switch (Peek())
            {
                case '\0' or '\n':
                    throw Error("the text does not end in this line");
                case '$' or '%' when _text.AsSpan(_at + 1).StartsWith([Peek(), '{'], StringComparison.Ordinal):
                    // Doubled, the sign stands for itself.
                    text.Append(Peek()).Append('{');
                    _at += 2;
                    break;
                case '$' or '%' when _text.AsSpan(_at + 1).StartsWith("{", StringComparison.Ordinal):
                    throw Error("an expression is not a value: a variable file holds literal values only");
                case '\\':
                    _at++;
                    text.Append(Escaped());
                    break;
                default:
                    text.Append(Peek());
                    break;
            }
        }

        _at++;
        return text.ToString();
    }

    private string Escaped()
    {
        switch (Peek())
        {
            case 'n': return "\n";
            case 't': return "\t";
            case 'r': return "\r";
            case '"' or '\\' or '/': return Peek().ToString();
            case 'u' when _at + 4 < _text.Length && ushort.TryParse(_text.AsSpan(_at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort code):
                _at += 4;
                return ((char)code).ToString();
            default: throw Error("this escape is not known");
        }
    }

    private string Heredoc()
    {
        int end = _text.IndexOf('\n', _at);
        bool indented = _text.AsSpan(_at).StartsWith("<<-", StringComparison.Ordinal);
        string mark = end < 0 || !_text.AsSpan(_at).StartsWith("<<", StringComparison.Ordinal) ? "" : _text[(_at + (indented ? 3 : 2))..end].Trim();
        if (mark.Length == 0)
        {
            throw Error("a value is expected");
        }

        var lines = new List<string>();
        for (int from = end + 1; from < _text.Length; from = end + 1)
        {
            end = _text.IndexOf('\n', from) is var next && next >= 0 ? next : _text.Length;
            string line = _text[from..end].TrimEnd('\r');
            if (line.Trim() == mark)
            {
                _at = end;
                return string.Concat(lines.Select(text => (indented ? text.TrimStart() : text) + "\n"));
            }

            lines.Add(line);
        }

        throw Error($"the text does not end with {mark}");
    }

    /// <summary>Goes past blanks and comments.</summary>
    private void Skip(bool newLines = true)
    {
        while (_at < _text.Length)
        {
            ReadOnlySpan<char> rest = _text.AsSpan(_at);
            if (rest[0] is ' ' or '\t' or '\r' || (newLines && rest[0] == '\n'))
            {
                _at++;
            }
            else if (rest[0] == '#' || rest.StartsWith("//", StringComparison.Ordinal))
            {
                _at += rest.IndexOf('\n') is var end && end >= 0 ? end : rest.Length;
            }
            else if (rest.StartsWith("/*", StringComparison.Ordinal))
            {
                _at += rest.IndexOf("*/") is var end && end >= 0 ? end + 2 : throw Error("the comment does not end");
            }
            else
            {
                return;
            }
        }
    }

    private EngineException Error(string message)
    {
        string before = _text[..Math.Min(_at, _text.Length)];
        int line = before.Count(character => character == '\n') + 1;
        return new EngineException(ExitCodes.BadInput, $"{_path}:{line}:{_at - before.LastIndexOf('\n')}: {message}.");
    }
}
