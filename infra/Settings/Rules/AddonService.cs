using System.Net;
using CalicoAci.Infra.Settings.Addons;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>The service of an add-on that can have fixed addresses.</summary>
/// <param name="Name">The add-on's key in the section <c>addons</c>.</param>
/// <param name="Namespace">The namespace of the service.</param>
/// <param name="ChoosesFamilies">Whether the service has the families of its fixed addresses; otherwise Kubernetes gives it the first one.</param>
/// <param name="Addresses">The fixed addresses.</param>
internal sealed record AddonService(string Name, string Namespace, bool ChoosesFamilies, IReadOnlyList<IPAddress> Addresses)
{
    /// <summary>The name of the ingress controller, whose service is of type LoadBalancer with and without fixed addresses.</summary>
    public const string Ingress = "ingressNginx";

    /// <summary>The path of the fixed addresses.</summary>
    public string Path => $"{StackFacts.Path("addons")}.{Name}.addresses";

    /// <summary>The services of the add-ons that a stack has.</summary>
    public static IEnumerable<AddonService> Of(AddonsSettings addons)
    {
        if (addons.IngressNginx is { Enabled: true } ingress)
        {
            yield return new AddonService(Ingress, "ingress-nginx", ChoosesFamilies: true, ingress.Addresses);
        }

        if (addons.Goldpinger is { Enabled: true } goldpinger)
        {
            yield return new AddonService("goldpinger", "goldpinger", ChoosesFamilies: false, goldpinger.Addresses);
        }

        if (addons.Vkaci is { Enabled: true } vkaci)
        {
            yield return new AddonService("vkaci", "vkaci", ChoosesFamilies: true, vkaci.Addresses);
        }
    }
}
