using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Manifests;

/// <summary>Digests of YAML that comments, indentation and the kind of quotes do not change.</summary>
internal static partial class NodeDigest
{
    /// <summary>The digest of a text as it is.</summary>
    public static string Of(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The digest of a file of any kind; empty where it cannot be read.</summary>
    public static string OfFile(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Convert.ToHexString(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>The digest of a node with all below it.</summary>
    public static string Of(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node, text, new Dictionary<YamlNode, int>(ReferenceEqualityComparer.Instance));
        return Of(text.ToString());
    }

    // An alias is the same node once more. It may even lie within itself.
    private static void Write(YamlNode node, StringBuilder text, Dictionary<YamlNode, int> seen)
    {
        if (seen.TryGetValue(node, out int number))
        {
            text.Append(CultureInfo.InvariantCulture, $"*{number} ");
            return;
        }

        if (node is not YamlScalarNode)
        {
            seen.Add(node, seen.Count);
        }

        switch (node)
        {
            case YamlMappingNode map:
                text.Append('{');
                foreach ((YamlNode key, YamlNode value) in map.Children)
                {
                    Write(key, text, seen);
                    Write(value, text, seen);
                }

                text.Append('}');
                break;
            case YamlSequenceNode list:
                text.Append('[');
                foreach (YamlNode item in list.Children)
                {
                    Write(item, text, seen);
                }

                text.Append(']');
                break;
            case YamlScalarNode scalar:
                string plain = scalar.Value ?? "";
                char type = scalar.Style == ScalarStyle.Plain && OtherThanText().IsMatch(plain) ? 'p' : 's';
                text.Append(CultureInfo.InvariantCulture, $"{type}{plain.Length}:{plain} ");
                break;
        }
    }

    // What YAML may read as something other than a text where it has no quotes.
    [GeneratedRegex("^([-+.0-9].*|true|false|yes|no|on|off|y|n|null|~|)$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherThanText();
}
