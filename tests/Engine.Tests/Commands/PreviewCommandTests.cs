using System.Text.Json;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Commands;

internal sealed class PreviewCommandTests
{
    [Test]
    public async Task ShowsTheGraphByComponent()
    {
        using var folder = StackFolder.For("graph", "password: none");

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.Error, Is.Empty);
        Assert.That(outcome.ExitCode, Is.Zero);
        string[] lines = outcome.Output.Split('\n');
        Assert.That(lines[0], Does.StartWith("fixture / dev   5 resources in 1 components, previewed in "));
        Assert.That(string.Join('\n', lines.Skip(1)), Is.EqualTo("""

              > pulumi:StackReference  other  organization/other/dev
              + kubernetes:BGPPeer     peer
              + fabric:Group           group  (3)
                + command:Command  make
                + aci:Tenant       tenant  uni/tn-blue
                + aci:Vrf          vrf     uni/tn-blue/ctx-inside
              + command:Command        use

            Look-ups that a deployment makes (3)
              > pulumi:StackReference  id: "organization/other/dev", name: "organization/other/dev"  (known after up)
              > vsphere:getDatacenter  name: "north"  (known after up)
              > vsphere:getDatacenter  name: "south"  (known after up)

            Outputs
                later     (known after up)
                password  [secret]
                tenant    "uni/tn-blue"

            Resources
              + 5 to create
              > 1 to read

            """));
    }

    [Test]
    public async Task AnswersLookupsFromTheFixtures()
    {
        using var folder = StackFolder.For("graph");
        folder.Write("Pulumi.dev.fixtures.yaml", """
            lookups:
              - token: vsphere:index/getDatacenter:getDatacenter
                args: { name: north }
                result: { id: datacenter-2 }
            """);

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.Output, Does.Contain("name: \"north\"  (from the fixtures)"));
        Assert.That(outcome.Output, Does.Contain("name: \"south\"  (known after up)"));
    }

    [Test]
    public async Task WritesJson()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("preview", "--json");

        using JsonDocument json = JsonDocument.Parse(outcome.Output);
        Assert.That(json.RootElement.GetProperty("counts").GetProperty("create").GetInt32(), Is.EqualTo(5));
        Assert.That(json.RootElement.GetProperty("succeeded").GetBoolean(), Is.True);
        JsonElement vrf = json.RootElement.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("name").GetString() == "vrf");
        Assert.That(vrf.GetProperty("id").GetString(), Is.EqualTo("uni/tn-blue/ctx-inside"));
        Assert.That(vrf.GetProperty("inputs").GetProperty("parentDn").GetString(), Is.EqualTo("uni/tn-blue"));
    }

    [Test]
    public async Task WritesErrorsAsJson()
    {
        using var folder = StackFolder.For("duplicate");

        CommandOutcome outcome = await folder.RunAsync("preview", "--json");

        using JsonDocument json = JsonDocument.Parse(outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Errors));
        Assert.That(json.RootElement.GetProperty("problems")[0].GetProperty("severity").GetString(), Is.EqualTo("error"));
    }

    [Test]
    public async Task ComparesWithASavedBaseline()
    {
        using var folder = StackFolder.For("graph", "password: first-password");
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));

        CommandOutcome same = await folder.RunAsync("preview", "--against", folder.PathOf("base.json"), "--expect-no-changes");
        folder.Write("Pulumi.dev.yaml", """
            config:
              fixture:password: second-password
              fixture:tenant: green
              fixture:description: second
              fixture:makeName: renamed
              fixture:trigger: 2
              fixture:withoutExtra: yes
            """);
        CommandOutcome changed = await folder.RunAsync("preview", "--against", folder.PathOf("base.json"), "--expect-no-changes");

        Assert.That(same.ExitCode, Is.Zero, same.Output);
        Assert.That(same.Output, Does.Contain("No changes."));
        Assert.That(changed.ExitCode, Is.EqualTo(ExitCodes.Changes));
        Assert.That(changed.Output, Does.Contain("± aci:Tenant       tenant   uni/tn-green  replaced because of name"));
        Assert.That(changed.Output, Does.Contain("~ name: \"blue\" -> \"green\"  (forces replacement)"));
        Assert.That(changed.Output, Does.Contain("± command:Command  renamed  (was make)  replaced because of triggers[0]"));
        Assert.That(changed.Output, Does.Contain("~ environment.TOKEN: [secret] (changed)"));
        Assert.That(changed.Output, Does.Contain("~ create: (known after up): what it comes from is replaced"));
        Assert.That(changed.Output, Does.Contain("- kubernetes:BGPPeer     peer"));
        Assert.That(changed.Output, Does.Contain("~ 1 to update\n  ± 3 to replace\n  - 1 to delete\n"));
    }

    [Test]
    public async Task BaselineIsTheSameForEveryRun()
    {
        using var folder = StackFolder.For("many");

        await folder.RunAsync("preview", "--save", folder.PathOf("one.json"));
        await folder.RunAsync("preview", "--save", folder.PathOf("two.json"));

        Assert.That(folder.Read("one.json"), Is.EqualTo(folder.Read("two.json")));
    }

    [Test]
    public async Task SummarizesALargePlan()
    {
        using var folder = StackFolder.For("many");

        CommandOutcome summary = await folder.RunAsync("preview");
        CommandOutcome all = await folder.RunAsync("preview", "--verbose");

        Assert.That(summary.Output, Does.Contain("+ 2000 × aci:Tenant  tenant-1 … tenant-2000"));
        Assert.That(all.Output.Split('\n'), Has.Length.GreaterThan(2000));
    }

    [Test]
    public async Task ValidateSaysWhatIsValid()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("validate");

        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Output, Does.Contain("valid fixture / dev: 6 resources, 3 look-ups"));
    }
}
