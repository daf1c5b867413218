using System.Collections.Immutable;

namespace CalicoAci.Components.Fabric.Security;

/// <summary>External EPGs as plain values, for pictures and pages.</summary>
internal static class ExternalEpgDescription
{
    public static ImmutableArray<object?> Describe(this IEnumerable<ExternalEpgOptions> epgs) =>
    [
        .. epgs.Select(epg => new Dictionary<string, object?>
        {
            ["name"] = epg.Name,
            ["prefixes"] = Texts(epg.Subnets.Select(subnet => subnet.Prefix.ToString())),
            ["provides"] = Texts(epg.Provides),
            ["consumes"] = Texts(epg.Consumes),
        }.ToImmutableDictionary()),
    ];

    private static ImmutableArray<object?> Texts(IEnumerable<string> texts) => [.. texts];
}
