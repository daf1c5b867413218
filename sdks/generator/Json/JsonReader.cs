using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.Generator.Json;

/// <summary>
/// Reads JSON (RFC 8259) and keeps the place of every value and name.
/// System.Text.Json is not part of netstandard2.0, and its document model keeps no places.
/// </summary>
internal sealed class JsonReader
{
    private const int MaximumDepth = 128;
    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonReader(string text) => _text = text;

    public static JsonValue Read(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.ReadValue();
        reader.SkipWhitespace();
        if (reader._position < text.Length)
        {
            throw reader.Error("nothing may follow the schema's closing brace");
        }

        return value;
    }

    private JsonValue ReadValue()
    {
        SkipWhitespace();
        switch (Current)
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                var start = _position;
                var text = ReadString();
                return new JsonValue { Kind = JsonKind.String, Text = text, Span = Since(start) };
            case 't':
                return ReadWord("true", JsonKind.Boolean);
            case 'f':
                return ReadWord("false", JsonKind.Boolean);
            case 'n':
                return ReadWord("null", JsonKind.Null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            case '\0' when _position >= _text.Length:
                throw Error("the text ends where a value is expected");
            default:
                throw Error($"'{Current}' does not start a value");
        }
    }

    private JsonValue ReadObject()
    {
        var start = _position;
        Enter();
        var members = new List<JsonMember>();
        Expect('{');
        SkipWhitespace();
        if (Current != '}')
        {
            do
            {
                SkipWhitespace();
                var nameStart = _position;
                if (Current != '"')
                {
                    throw Error("a member name in double quotes is expected");
                }

                var name = ReadString();
                var nameSpan = Since(nameStart);
                SkipWhitespace();
                Expect(':');
                members.Add(new JsonMember(name, nameSpan, ReadValue()));
                SkipWhitespace();
            }
            while (Accept(','));
        }

        Expect('}');
        _depth--;
        return new JsonValue { Kind = JsonKind.Object, Members = members, Span = Since(start) };
    }

    private JsonValue ReadArray()
    {
        var start = _position;
        Enter();
        var items = new List<JsonValue>();
        Expect('[');
        SkipWhitespace();
        if (Current != ']')
        {
            do
            {
                items.Add(ReadValue());
                SkipWhitespace();
            }
            while (Accept(','));
        }

        Expect(']');
        _depth--;
        return new JsonValue { Kind = JsonKind.Array, Items = items, Span = Since(start) };
    }

    private JsonValue ReadWord(string word, JsonKind kind)
    {
        var start = _position;
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            throw Error($"'{Current}' does not start a value");
        }

        _position += word.Length;
        return new JsonValue { Kind = kind, Text = word, Span = Since(start) };
    }

    private JsonValue ReadNumber()
    {
        var start = _position;
        while (Current is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
        {
            _position++;
        }

        var text = _text.Substring(start, _position - start);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            _position = start;
            throw Error($"'{text}' is not a number");
        }

        return new JsonValue { Kind = JsonKind.Number, Text = text, Span = Since(start) };
    }

    private string ReadString()
    {
        Expect('"');
        var start = _position;
        while (Current is not ('"' or '\\') && Current >= ' ')
        {
            _position++;
        }

        if (Current == '"')
        {
            return _text.Substring(start, _position++ - start);
        }

        var builder = new StringBuilder(_text, start, _position - start, 256);
        while (Current != '"')
        {
            if (Current < ' ')
            {
                throw Error(_position >= _text.Length ? "the text ends inside a string" : "a string may not contain a line break or control character");
            }

            builder.Append(Current == '\\' ? ReadEscape() : _text[_position++]);
        }

        _position++;
        return builder.ToString();
    }

    private char ReadEscape()
    {
        _position++;
        var escape = Current;
        _position++;
        switch (escape)
        {
            case '"' or '\\' or '/':
                return escape;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _position + 4 <= _text.Length
                && ushort.TryParse(_text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _position += 4;
                return (char)code;
            default:
                _position -= 2;
                throw Error("unknown escape in a string");
        }
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private void Enter()
    {
        if (++_depth > MaximumDepth)
        {
            throw Error($"nested deeper than {MaximumDepth} levels");
        }
    }

    private bool Accept(char expected)
    {
        if (Current != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Expect(char expected)
    {
        if (!Accept(expected))
        {
            throw Error(_position >= _text.Length ? $"the text ends where '{expected}' is expected" : $"'{expected}' is expected, not '{Current}'");
        }
    }

    private void SkipWhitespace()
    {
        while (Current is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
        {
            _position++;
        }
    }

    private TextSpan Since(int start) => TextSpan.FromBounds(start, _position);

    private JsonSyntaxException Error(string message) =>
        new(message, new TextSpan(_position, _position < _text.Length ? 1 : 0));
}
