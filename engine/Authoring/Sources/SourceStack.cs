using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Questions;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Settings;
using CalicoAci.Engine.Projects;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Authoring.Sources;

/// <summary>
/// A stack that another one is made from. When the new one has other ranges, the addresses inside move with them; when the
/// cluster has another name, the names that begin with it change as well. Its secrets stay where they are.
/// </summary>
internal sealed class SourceStack
{
    private static readonly (string Key, string Path)[] RangesOf =
    [
        ("pods", "network.pods"),
        ("services", "network.services"),
        ("load-balancers", "network.loadBalancers"),
    ];

    /// <summary>Servers outside of the cluster: they stay where they are.</summary>
    private static readonly string[] Outside = ["dnsServers", "ntpServers"];

    /// <summary>The sections that hold names made from the cluster's.</summary>
    private static readonly string[] WithNames = ["fabric", "nodes", "compute", "kubernetes"];

    private readonly StackDraft _stack;
    private readonly SchemaNode _schema;
    private (string Key, StackDraft Draft)? _moved;

    /// <summary>Takes a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="schema">The schema of the settings.</param>
    public SourceStack(StackDraft stack, SchemaNode schema) => (_stack, _schema) = (stack, schema);

    /// <summary>Reads the settings of a stack; encrypted values are left out.</summary>
    /// <param name="path">The stack file.</param>
    /// <param name="stack">The stack's name, for messages.</param>
    /// <param name="project">The namespace of the settings.</param>
    /// <param name="schema">The schema of the settings.</param>
    public static SourceStack Load(string path, string stack, string project, SchemaNode schema)
    {
        var draft = new StackDraft();
        foreach ((string key, (YamlNode _, YamlNode value)) in StackFile.Load(path, stack).Entries)
        {
            if (SecureValue.IsWithin(value))
            {
                continue;
            }

            if (key.StartsWith($"{project}:", StringComparison.Ordinal))
            {
                draft.Settings[key[(project.Length + 1)..]] = YamlJson.Of(value);
            }
            else if (value is YamlScalarNode { Value: { } text })
            {
                draft.Provider[key] = text;
            }
        }

        return new SourceStack(draft, schema);
    }

    /// <summary>The stack after its ranges and names were exchanged for those of the answers.</summary>
    /// <returns>A copy that the caller may change.</returns>
    public StackDraft Moved(Answers answers)
    {
        string key = string.Join(';', ((string[])["cluster", "node-subnet", "pods", "services", "load-balancers"]).Select(answers.Text));
        if (_moved?.Key != key)
        {
            _moved = (key, Move(answers));
        }

        return _moved.Value.Draft.Copy();
    }

    private StackDraft Move(Answers answers)
    {
        StackDraft moved = _stack.Copy();
        var moves = new List<(IPNetwork From, IPNetwork To)>();
        IEnumerable<string> subnets = (_stack.Get("network.nodes") as JsonArray ?? []).Select(subnet => subnet?["subnet"]?.ToString() ?? "");
        Add(moves, subnets, answers.List("node-subnet"));
        foreach ((string key, string path) in RangesOf)
        {
            Add(moves, (_stack.Get(path) as JsonArray ?? []).Select(range => range!.ToString()), answers.List(key));
        }

        string before = _stack.Get("cluster.name")?.ToString() ?? "";
        string after = answers.Text("cluster") is { Length: > 0 } name ? name : before;
        foreach (string section in moved.Settings.Select(section => section.Key).ToArray())
        {
            string Rename(string text) => !WithNames.Contains(section) ? text
                : text == before && section == "fabric" ? after
                : before.Length > 0 && text.StartsWith($"{before}-", StringComparison.Ordinal) ? after + text[before.Length..]
                : text;
            moved.Settings[section] = Change(moved.Settings[section], _schema.Member(section), text => Rename(Shifted(text, moves)));
        }

        return moved;
    }

    private static void Add(List<(IPNetwork From, IPNetwork To)> moves, IEnumerable<string> before, IEnumerable<string> after) => moves.AddRange(
        before.Zip(after).Where(pair => pair.First != pair.Second)
            .Select(pair => (From: HostNumbers.Prefix(pair.First), To: HostNumbers.Prefix(pair.Second)))
            .Where(pair => pair.From is not null && pair.To is not null)
            .Select(pair => (pair.From!.Value, pair.To!.Value)));

    /// <summary>Changes the texts of a value, but no words that the schema fixes and no names of members.</summary>
    private static JsonNode? Change(JsonNode? node, SchemaNode? about, Func<string, string> change) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => Outside.Contains(member.Key)
            ? KeyValuePair.Create(member.Key, member.Value?.DeepClone())
            : KeyValuePair.Create(about?.Json["properties"]?[member.Key] is null ? change(member.Key) : member.Key, Change(member.Value, about?.Member(member.Key), change)))),
        JsonArray list => new JsonArray([.. list.Select(item => Change(item, about?.Items, change))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && (about is null || about.Words.Count == 0) => JsonValue.Create(change((string)value!)),
        _ => node?.DeepClone(),
    };

    /// <summary>The address or prefix at the same place of the other range, as far as that is large enough.</summary>
    private static string Shifted(string text, List<(IPNetwork From, IPNetwork To)> moves)
    {
        string[] parts = text.Split('/');
        if (parts.Length > 2 || HostNumbers.AddressError(parts[0]) is not null)
        {
            return text;
        }

        IPAddress address = IPAddress.Parse(parts[0]);
        foreach ((IPNetwork from, IPNetwork to) in moves)
        {
            if (text == from.ToString())
            {
                return to.ToString();
            }

            if (HostNumbers.Of(from, address) is { } number && HostNumbers.At(to, number) is { } moved)
            {
                return parts.Length == 1 ? moved.ToString() : $"{moved}/{parts[1]}";
            }
        }

        return text;
    }
}
