using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Schema;
using CalicoAci.Infra.Tests.Settings.Binding;
using FsCheck;
using FsCheck.Fluent;

namespace CalicoAci.Infra.Tests.Settings.Schema;

public sealed class SettingValueTests
{
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public Property SettingsThatAreWrittenAndReadAgainStayTheSame() => Prop.ForAll(Samples(), sample =>
    {
        JsonNode json = SettingValue.ToJson(sample)!;
        var errors = new SettingsErrors();
        SampleSettings? again = SettingsBinder.Bind<SampleSettings>(JsonSerializer.SerializeToElement(json), "x", errors);

        return errors.All.Count == 0 && JsonNode.DeepEquals(json, SettingValue.ToJson(again));
    });

    private static Arbitrary<SampleSettings> Samples() => Arb.From(
        from name in Gen.Elements("a", "abc", "abcdefgh")
        from hold in Gen.Choose(1, 3600)
        from asn in Gen.Elements<uint?>(null, 1, 4294967295)
        from enabled in Gen.Elements(true, false)
        from scheme in Gen.Elements(AsScheme.Shared, AsScheme.PerNode)
        from address in Gen.Elements(null, IPAddress.Loopback, IPAddress.IPv6Loopback)
        from prefix in Gen.Elements<Cidr?>(null, Cidr.Parse("10.0.0.0/8"), Cidr.Parse("2001:db8::/64"))
        from racks in Gen.ArrayOf(Gen.Elements("r1", "r2", "1"), 2)
        select new SampleSettings
        {
            Name = name,
            Hold = hold,
            Asn = asn,
            Enabled = enabled,
            Scheme = scheme,
            Address = address,
            Prefix = prefix,
            Children = [.. racks.Select(rack => new SampleChild { Rack = rack, Numbers = [1, hold] })],
            ByName = racks.Distinct().ToDictionary(rack => $"{rack}.x", rack => new SampleChild { Rack = rack }),
        });
}
