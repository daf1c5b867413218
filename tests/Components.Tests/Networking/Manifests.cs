using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Networking;

/// <summary>Writes what was registered as YAML documents with sorted keys, for snapshots and for reading.</summary>
internal static class Manifests
{
    /// <summary>The documents in the order of resource names, each under its resource name.</summary>
    public static string Text(IEnumerable<MockResourceArgs> resources)
    {
        var text = new StringBuilder();
        foreach (MockResourceArgs resource in resources.OrderBy(resource => resource.Name, StringComparer.Ordinal))
        {
            text.Append("# ").Append(resource.Name).Append(' ').Append(resource.Type).Append('\n');
            Write(text, resource.Inputs, 0);
            text.Append("---\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, object value, int depth)
    {
        foreach ((string name, object member) in ((ImmutableDictionary<string, object>)value).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(' ', depth).Append(name).Append(':');
            WriteMember(text, member, depth);
        }
    }

    private static void WriteMember(StringBuilder text, object member, int depth)
    {
        switch (member)
        {
            case ImmutableDictionary<string, object> { Count: > 0 }:
                text.Append('\n');
                Write(text, member, depth + 2);
                break;
            case ImmutableArray<object> { Length: > 0 } items:
                text.Append('\n');
                foreach (object item in items)
                {
                    WriteItem(text, item, depth);
                }

                break;
            default:
                text.Append(' ').Append(Scalar(member)).Append('\n');
                break;
        }
    }

    private static void WriteItem(StringBuilder text, object item, int depth)
    {
        if (item is not ImmutableDictionary<string, object> { Count: > 0 })
        {
            text.Append(' ', depth).Append("- ").Append(Scalar(item)).Append('\n');
            return;
        }

        var block = new StringBuilder();
        Write(block, item, depth + 2);
        block[depth] = '-';
        text.Append(block);
    }

    private static string Scalar(object value) => value switch
    {
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        bool flag => flag ? "true" : "false",
        ImmutableDictionary<string, object> => "{}",
        ImmutableArray<object> => "[]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
