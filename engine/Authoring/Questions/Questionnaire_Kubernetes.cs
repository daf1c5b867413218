using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>Kubernetes, add-ons and the providers.</content>
internal sealed partial class Questionnaire
{
    private IEnumerable<Question> KubernetesVersion()
    {
        string example = schema.Find("kubernetes.version")?.Example ?? "";
        yield return Scalar("kubernetes-version", "Kubernetes version", "kubernetes.version", () => example.Length > 0 ? example : null);
    }

    private IEnumerable<Question> Addons()
    {
        string[] known = [.. schema.Find("addons")?.Members.Where(IsAddon).Select(addon => addon.Key) ?? []];
        yield return WithSource(new Question("addons", $"Add-ons ({string.Join(", ", known)})")
        {
            About = About("addons"),
            Optional = true,
            Default = () => string.Join(", ", known.Intersect(answers.List("load-balancers").Count > 0 ? ["ingressNginx", "metricsServer"] : ["metricsServer"])),
            Check = text => ListError(null, text, addon => OneOf(addon, known)),
            Write = (draft, text) =>
            {
                IReadOnlyList<string> chosen = Answers.Split(text);
                foreach (string addon in known)
                {
                    JsonNode? there = draft.Get($"addons.{addon}");
                    draft.Set($"addons.{addon}", chosen.Contains(addon) ? there?.DeepClone() ?? new JsonObject() : null);
                }
            },
        }, () => string.Join(", ", (source!.Moved(answers).Get("addons") as JsonObject ?? []).Select(addon => addon.Key).Intersect(known)));
        if (answers.List("addons").Contains("ingressNginx") && answers.List("load-balancers").Count > 0)
        {
            yield return List("ingress-address", "Address of the ingress controller", "addons.ingressNginx.addresses", HostNumbers.AddressError, FirstLoadBalancer, optional: true);
        }
    }

    private IEnumerable<Question> Providers()
    {
        if (Kind.HasFabric)
        {
            yield return Provider("apic-url", "URL of the APIC (empty: later)", "aci:url", text => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "https" or "http" ? null : $"found '{text}'; must be a URL such as https://apic.example.net");
            yield return Provider("apic-user", "APIC user (empty: later)", "aci:username", static _ => null);
        }

        if (Kind.HasVms)
        {
            yield return Provider("vsphere-server", "vCenter server (empty: later)", "vsphere:vsphereServer", static _ => null);
            yield return Provider("vsphere-user", "vCenter user (empty: later)", "vsphere:user", static _ => null);
        }
    }

    private Question Provider(string flag, string prompt, string key, Func<string, string?> check) => WithSource(new Question(flag, prompt)
    {
        Optional = true,
        Default = static () => "",
        Check = text => text.Length == 0 ? null : check(text),
        Write = (draft, text) =>
        {
            draft.Provider.Remove(key);
            if (text.Length > 0)
            {
                draft.Provider[key] = text;
            }
        },
    }, () => source!.Moved(answers).Provider.GetValueOrDefault(key, ""));

    /// <summary>An add-on that is switched on by its key alone.</summary>
    private static bool IsAddon(KeyValuePair<string, SchemaNode> member)
        => member.Value.Member("enabled") is not null && member.Value.Required.Count == 0;

    private string? FirstLoadBalancer()
        => OrNull(answers.List("load-balancers").Select(range => HostNumbers.Prefix(range) is { } prefix ? HostNumbers.At(prefix, 1)?.ToString() : null));
}
