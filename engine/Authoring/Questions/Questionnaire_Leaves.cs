using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Settings;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>Racks and leaf switches.</content>
internal sealed partial class Questionnaire
{
    private IReadOnlyList<string> Racks => answers.List("racks");

    private Question RacksQuestion(string leaves) => WithSource(new Question("racks", "Racks")
    {
        About = About($"{leaves}[].rack"),
        Default = static () => "rack-1",
        Check = text => Answers.Split(text) is { Count: 0 } ? "needs at least one rack" : Twice(text) ?? ListError(null, text, rack => Error($"{leaves}[].rack", rack)),
        Write = static (draft, text) =>
        {
            foreach ((string _, string pool) in NodePools.Of(draft))
            {
                draft.Set($"{pool}.racks", Texts(Answers.Split(text)));
            }
        },
    }, () => string.Join(", ", SourceLeaves(leaves).Select(leaf => leaf["rack"]?.ToString()).Distinct()) is { Length: > 0 } racks ? racks : null);

    private IEnumerable<Question> Leaves()
    {
        yield return RacksQuestion("leaves");
        foreach (string rack in Racks)
        {
            yield return LeafNumbers("anchors", $"Anchor leaves of {rack}", rack, anchor: true);
            yield return LeafNumbers("other-leaves", $"Other leaves of {rack}", rack, anchor: false);
            yield return OfRack(new Question("fabric-pod", $"Fabric pod of {rack}")
            {
                Of = rack,
                About = schema.Find("leaves[].pod")?.Description ?? "",
                Default = () => schema.Find("leaves[].pod")?.Default?.ToString() ?? "1",
                Check = text => Error("leaves[].pod", text),
            }, leaves => leaves.FirstOrDefault()?["pod"]?.ToString() ?? "1");
            yield return OfRack(new Question("router-ids", $"Router IDs of {answers.Text($"anchors:{rack}")}")
            {
                Of = rack,
                About = schema.Find("leaves[].routerId")?.Description ?? "",
                Derived = true,
                Default = () => OrNull(answers.List($"anchors:{rack}").Select(RouterId)),
                Check = text => CountError(text, answers.List($"anchors:{rack}").Count) ?? Twice(text) ?? ListError(null, text, RouterIdError),
            }, leaves => OrNull(leaves.Where(IsAnchor).Select(leaf => leaf["routerId"]?.ToString())));
            yield return OfRack(new Question("leaf-addresses", $"SVI addresses of {answers.Text($"anchors:{rack}")}")
            {
                Of = rack,
                About = schema.Find("leaves[].addresses")?.Description + (Subnets.Count > 1 ? " First those of the first node subnet." : ""),
                Derived = true,
                Default = () => LeafAddresses(rack),
                Check = text => LeafAddressesError(text, answers.List($"anchors:{rack}").Count) ?? SharedError($"leaf-addresses:{rack}", text),
            }, leaves => OrNull(Enumerable.Range(0, Math.Max(1, Subnets.Count)).SelectMany(family => leaves.Where(IsAnchor).Select(leaf => (leaf["addresses"] as JsonArray)?.ElementAtOrDefault(family)?.ToString()))));
        }
    }

    private Question LeafNumbers(string flag, string prompt, string rack, bool anchor) => OfRack(new Question(flag, prompt)
    {
        Of = rack,
        About = (anchor ? schema.Find("leaves")?.Description : schema.Find("leaves[].anchor")?.Description) ?? "",
        Optional = !anchor,
        Default = () => anchor ? null : "",
        Check = text => anchor && Answers.Split(text).Count == 0
            ? "needs at least one leaf: the nodes of a rack peer with its anchor leaves"
            : Twice(text) ?? ListError(null, text, node => Error("leaves[].node", node) ?? Taken(node, flag, rack)),
    }, leaves => string.Join(", ", leaves.Where(leaf => IsAnchor(leaf) == anchor).Select(leaf => leaf["node"]?.ToString())));

    private Question OfRack(Question question, Func<IReadOnlyList<JsonObject>, string?> read) => WithSource(question, () =>
    {
        JsonObject[] leaves = [.. SourceLeaves("leaves").Where(leaf => leaf["rack"]?.ToString() == question.Of)];
        // A rack that the copied stack lacks has no values to copy.
        string? text = leaves.Length == 0 ? null : read(leaves);
        bool same = question.Flag is not ("router-ids" or "leaf-addresses")
            || Normal(string.Join(", ", leaves.Where(IsAnchor).Select(leaf => leaf["node"]?.ToString()))) == Normal(answers.Text($"anchors:{question.Of}"));
        return same ? text : null;
    });

    private IEnumerable<JsonObject> SourceLeaves(string path) => (source!.Moved(answers).Get(path) as JsonArray ?? []).OfType<JsonObject>();

    private static bool IsAnchor(JsonObject leaf) => leaf["anchor"]?.ToString() != "false";

    private static string? OrNull(IEnumerable<string?> values) => values.ToArray() is { Length: > 0 } all && !all.Contains(null) ? string.Join(", ", all) : null;

    private static string RouterId(string node)
    {
        int number = int.Parse(node, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"10.255.{number / 256}.{number % 256}");
    }

    private static string? RouterIdError(string text)
        => HostNumbers.AddressError(text) ?? (text.Contains(':', StringComparison.Ordinal) ? $"found {text}; must be an IPv4 address" : null);

    private static string? CountError(string text, int count)
        => Answers.Split(text).Count == count ? null : $"has {Answers.Split(text).Count} values; must have {count}";

    private static string? Twice(string text)
        => Answers.Split(text).GroupBy(part => part).FirstOrDefault(group => group.Count() > 1) is { } group ? $"has {group.Key} twice" : null;

    private string? Taken(string node, string flag, string rack)
    {
        string[] flags = flag is "anchors" or "other-leaves" ? ["anchors", "other-leaves"] : [flag];
        IEnumerable<string> keys = Racks.TakeWhile(other => other != rack).SelectMany(other => flags.Select(each => $"{each}:{other}"));
        string? key = keys.Concat(flag == "other-leaves" ? [$"anchors:{rack}"] : []).FirstOrDefault(key => answers.List(key).Contains(node));
        return key is null ? null : $"found {node}, which {key.Replace(":", " of ", StringComparison.Ordinal)} has already";
    }

    private string? LeafAddresses(string rack)
    {
        int before = Racks.TakeWhile(other => other != rack).Sum(other => answers.List($"anchors:{other}").Count);
        int count = answers.List($"anchors:{rack}").Count;
        return Subnets.Count == 0 || count == 0 ? null : OrNull(Subnets.SelectMany(subnet => Enumerable.Range(before + 1, count)
            .Select(number => HostNumbers.At(subnet, (UInt128)number)?.ToString())));
    }

    private string? LeafAddressesError(string text, int leaves)
    {
        IReadOnlyList<string> addresses = Answers.Split(text);
        IPNetwork[] subnets = [.. Subnets.SelectMany(subnet => Enumerable.Repeat(subnet, leaves))];
        return subnets.Length == 0 ? null : CountError(text, subnets.Length) ?? Twice(text) ?? addresses.Zip(subnets).Select(pair => InsideError(pair.First, pair.Second)).FirstOrDefault(error => error is not null);
    }

    /// <summary>Leaf switches are written together: several answers make one.</summary>
    private void WriteLeaves(StackDraft draft)
    {
        var before = (draft.Get("leaves") as JsonArray ?? []).OfType<JsonObject>().ToDictionary(leaf => leaf["node"]?.ToString() ?? "");
        string[] order = [.. before.Keys];
        var leaves = new List<JsonObject>();
        foreach (string rack in Racks)
        {
            IReadOnlyList<string> anchors = answers.List($"anchors:{rack}");
            IReadOnlyList<string> addresses = answers.List($"leaf-addresses:{rack}");
            foreach ((int index, string node) in anchors.Concat(answers.List($"other-leaves:{rack}")).Index())
            {
                JsonObject leaf = before.TryGetValue(node, out JsonObject? old) ? (JsonObject)old.DeepClone() : [];
                leaf["node"] = SchemaCheck.Value(schema.Find("leaves[].node"), node);
                leaf["rack"] = rack;
                if (answers.Text($"fabric-pod:{rack}") is var pod && (leaf.ContainsKey("pod") || pod != schema.Find("leaves[].pod")?.Default?.ToString()))
                {
                    leaf["pod"] = SchemaCheck.Value(schema.Find("leaves[].pod"), pod);
                }

                bool anchor = index < anchors.Count;
                SetOrRemove(leaf, "anchor", anchor ? null : JsonValue.Create(false));
                SetOrRemove(leaf, "routerId", anchor ? JsonValue.Create(answers.List($"router-ids:{rack}")[index]) : null);
                SetOrRemove(leaf, "addresses", anchor ? Texts(Subnets.Select((_, family) => addresses[(family * anchors.Count) + index])) : null);
                leaves.Add(leaf);
            }
        }

        // Leaf switches that were there stay in their order; others follow.
        draft.Set("leaves", new JsonArray([.. leaves.OrderBy(leaf => Array.IndexOf(order, leaf["node"]!.ToString()) is var place && place < 0 ? int.MaxValue : place)]));
    }

    private static void SetOrRemove(JsonObject map, string name, JsonNode? value)
    {
        if (value is null)
        {
            map.Remove(name);
        }
        else
        {
            map[name] = value;
        }
    }
}
