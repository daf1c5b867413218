using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Settings;
using CalicoAci.Engine.Definitions;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>Objects of the fabric: those that exist, domains and contracts.</content>
internal sealed partial class Questionnaire
{
    private const string Internet = "internet";

    /// <summary>Objects that a stack can find by name instead of making them.</summary>
    private static readonly (string Word, string Path)[] Reusable =
    [
        ("tenant", "fabric.tenant"),
        ("vrf", "fabric.vrf"),
        ("physical-domain", "fabric.access.physicalDomain"),
        ("vlan-pool", "fabric.access.vlanPool"),
        ("l3-domain", "fabric.access.l3Domain"),
        ("aep", "fabric.access.aep"),
    ];

    private Question Reuse() => WithSource(new Question("reuse", $"Objects that exist on the fabric already, as object=name; the stack makes the others ({string.Join(", ", Reusable.Select(each => each.Word))}; vrf=tenant/name where the VRF is in another tenant)")
    {
        About = About("fabric.tenant.reuse"),
        Optional = true,
        Default = static () => "",
        Check = text => Twice(string.Join(',', Answers.Split(text).Select(part => part.Split('=')[0]))) ?? ListError(null, text, ReuseError),
        Write = static (draft, text) =>
        {
            Dictionary<string, string> names = Answers.Split(text).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
            foreach ((string word, string path) in Reusable)
            {
                WriteReuse(draft, path, names.GetValueOrDefault(word));
            }
        },
    }, () => string.Join(", ", Reused(source!.Moved(answers))));

    /// <summary>The objects that a stack finds by name, as <c>object=name</c>.</summary>
    public static IEnumerable<string> Reused(StackDraft draft) => Reusable.Where(each => IsReused(draft, each.Path))
        .Select(each => $"{each.Word}={(draft.Get($"{each.Path}.tenant") is { } tenant ? $"{tenant}/" : "")}{draft.Get($"{each.Path}.name")}");

    private string? ReuseError(string text)
    {
        if (text.Split('=') is not [var word, { Length: > 0 } name])
        {
            return $"found '{text}'; must be an object and its name, such as tenant=shared";
        }

        string? path = Reusable.FirstOrDefault(each => each.Word == word).Path;
        string[] parts = word == "vrf" ? name.Split('/', 2) : [name];
        return path is null ? OneOf(word, [.. Reusable.Select(each => each.Word)])
            : parts.Select(part => part.Length == 0 ? $"found '{text}'; a name is missing" : Error($"{path}.name", part)).FirstOrDefault(error => error is not null);
    }

    private static bool IsReused(StackDraft draft, string path) => draft.Get($"{path}.reuse")?.ToString() == "true";

    private static void WriteReuse(StackDraft draft, string path, string? name)
    {
        if (name is not null)
        {
            string[] parts = name.Split('/', 2);
            draft.Set($"{path}.name", JsonValue.Create(parts[^1]));
            draft.Set($"{path}.reuse", JsonValue.Create(true));
            if (parts.Length > 1)
            {
                draft.Set($"{path}.tenant", JsonValue.Create(parts[0]));
            }
            else if (draft.Get($"{path}.tenant") is not null)
            {
                draft.Set($"{path}.tenant", null);
            }
        }
        else if (IsReused(draft, path))
        {
            foreach (string member in (string[])["name", "reuse", "tenant"])
            {
                draft.Set($"{path}.{member}", null);
            }
        }
    }

    /// <summary>A VMM domain reaches VMs alone.</summary>
    private IEnumerable<Question> FloatingDomain()
    {
        if (Kind.HasHosts)
        {
            yield break;
        }

        yield return Scalar("floating-domain", "Domain that the SVI floats in", "fabric.l3out.domain");
        if (answers.Text("floating-domain") == "vmm")
        {
            yield return Scalar("vmm-domain", "VMM domain", "fabric.access.vmmDomain.name");
        }
    }

    /// <summary>The ready-made contracts, as the default external EPG of the cluster provides and consumes them.</summary>
    private Question Contracts()
    {
        IReadOnlyList<string> known = schema.Find("fabric.contracts.presets[].preset")?.Words ?? [];
        return WithSource(new Question("contracts", $"Ready-made contracts ({string.Join(", ", known)})")
        {
            About = About("fabric.contracts") + " The external EPG of the cluster provides them; it consumes internet.",
            Optional = true,
            Default = () => string.Join(", ", known.Where(preset => preset != "nodes-to-pods")),
            Check = text => ListError(null, text, preset => OneOf(preset, known)),
            Write = (draft, text) =>
            {
                IReadOnlyList<string> presets = Answers.Split(text);
                draft.Set("fabric.contracts.presets", new JsonArray([.. presets.Select(preset => new JsonObject { ["preset"] = preset })]));
                draft.Set("fabric.externalEpgs.default.provides", Texts(presets.Where(preset => preset != Internet).Select(ContractOf)));
                draft.Set("fabric.externalEpgs.default.consumes", Texts(presets.Where(preset => preset == Internet).Select(ContractOf)));
            },
        }, () => string.Join(", ", (source!.Moved(answers).Get("fabric.contracts.presets") as JsonArray ?? []).Select(preset => preset?["preset"]?.ToString())));
    }

    private string ContractOf(string preset) => $"{answers.Text("cluster")}-{preset}";

    private static string? OneOf(string word, IReadOnlyList<string> known) => known.Contains(word) ? null
        : $"found '{word}'; {(NearestName.Of(word, known) is { } nearest ? $"did you mean '{nearest}'?" : $"must be one of {string.Join(", ", known)}")}";
}
