using System.Text.Json;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Commands;

internal sealed class PolicyCommandTests
{
    private const string Names = """
        policies:
          - name: tenant-names
            description: Tenants of this fabric begin with the team.
            level: mandatory
            resources: { types: ["aci:*:Tenant"] }
            properties:
              - { path: name, matches: "^net-" }
        """;

    [Test]
    public async Task BrokenMandatoryPolicyIsAnErrorWithAnExitCodeOfItsOwn()
    {
        using var folder = FolderWith(Names);

        CommandOutcome preview = await folder.RunAsync("preview");
        CommandOutcome validate = await folder.RunAsync("validate");

        Assert.That(preview.ExitCode, Is.EqualTo(ExitCodes.PolicyBroken));
        Assert.That(preview.Output, Does.Contain("5 to create"), "the preview is shown all the same");
        Assert.That(preview.Error, Is.EqualTo("error aci:Tenant tenant: name: \"blue\" does not match ^net- (policy tenant-names, policies/team.yaml)\n"));
        Assert.That(validate.ExitCode, Is.EqualTo(ExitCodes.PolicyBroken));
        Assert.That(validate.Error, Is.EqualTo(preview.Error));
        Assert.That(validate.Output, Is.Empty);
    }

    [Test]
    public async Task AdvisoryPolicyIsAWarning()
    {
        using var folder = FolderWith(Names.Replace("mandatory", "advisory", StringComparison.Ordinal));

        CommandOutcome outcome = await folder.RunAsync("validate");

        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Error, Does.StartWith("warning aci:Tenant tenant: name: \"blue\" does not match"));
        Assert.That(outcome.Output, Does.Contain("1 warnings"));
    }

    [Test]
    public async Task StackSwitchesAPolicyOff()
    {
        using var folder = FolderWith(Names, "tenant-names: disabled");

        CommandOutcome outcome = await folder.RunAsync("validate");

        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Error, Is.Empty);
    }

    [Test]
    public async Task StackSwitchesABuiltInPolicyOn()
    {
        using var folder = FolderWith("", "keep-stateful: mandatory");
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));
        folder.Write("Pulumi.dev.yaml", folder.Read("Pulumi.dev.yaml") + "  fixture:tenant: green\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("base.json"), "--fail-on", "stateful-replacement");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.PolicyBroken));
        Assert.That(outcome.Error, Does.Contain("error aci:Tenant tenant: it may not be replaced (because of name): everything in the tenant goes with it (policy keep-stateful, built in)"));
        Assert.That(outcome.Error, Does.Contain("error aci:Vrf vrf: it may not be replaced"));
    }

    [Test]
    public async Task JsonAndMarkdownTellPolicies()
    {
        using var folder = FolderWith(Names);

        CommandOutcome json = await folder.RunAsync("validate", "--json");
        CommandOutcome markdown = await folder.RunAsync("preview", "--format", "markdown");

        JsonElement policy = JsonDocument.Parse(json.Output).RootElement.GetProperty("policies")[0];
        Assert.That(policy.GetProperty("policy").GetString(), Is.EqualTo("tenant-names"));
        Assert.That(policy.GetProperty("level").GetString(), Is.EqualTo("mandatory"));
        Assert.That(policy.GetProperty("property").GetString(), Is.EqualTo("name"));
        Assert.That(markdown.Output, Does.Contain("**Errors: 1**\n\n- `aci:Tenant tenant: name`: \"blue\" does not match ^net- \\(policy tenant-names, policies/team.yaml\\)"));
        Assert.That(markdown.ExitCode, Is.EqualTo(ExitCodes.PolicyBroken));
    }

    [Test]
    public async Task PolicyFileExtendsWhatHoldsState()
    {
        using var folder = FolderWith("stateful:\n  - { type: \"command:*:Command\", name: make, because: it remembers }\n");
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));
        folder.Write("Pulumi.dev.yaml", folder.Read("Pulumi.dev.yaml") + "  fixture:trigger: 2\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("base.json"), "--fail-on", "stateful-replacement");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.StatefulReplacement));
        Assert.That(outcome.Output, Does.Contain("! command:Command  make: it remembers"));
    }

    [Test]
    public async Task AllErrorsOfPolicyFilesAreToldAtOnce()
    {
        using var folder = FolderWith(
            """
            policies:
              - name: one
                level: harsh
                forbids: [replace]
              - level: advisory
                protect: perhaps
                properties:
                  - { path: name, matches: "(" }
                  - path: other
            stateful:
              - type: "x:*"
            """,
            "keep-statefull: mandatory, session-password: often");
        folder.Write("policies/other.yaml", "policies: [");

        CommandOutcome outcome = await folder.RunAsync("validate");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        string[] errors = outcome.Error.Split('\n');
        Assert.That(errors, Has.Some.Contains("policies/other.yaml:2:1:").And.Contains("this is not valid YAML"));
        Assert.That(errors, Has.Some.StartsWith("error policies/team.yaml:4:5: policies[0].forbids: is not known; did you mean 'forbid'?"));
        Assert.That(errors, Has.Some.StartsWith("error policies/team.yaml:3:12: policies[0].level: 'harsh' is not one of advisory, disabled, mandatory."));
        Assert.That(errors, Has.Some.StartsWith("error policies/team.yaml:2:5: policies[0]: asks for nothing: give at least one of forbid, "));
        Assert.That(errors, Has.Some.StartsWith("error policies/team.yaml:5:5: policies[1]: 'name' is missing."));
        Assert.That(errors, Has.Some.StartsWith("error policies/team.yaml:6:14: policies[1].protect: must be true or false."));
        Assert.That(errors, Has.Some.StartsWith("error policies/team.yaml:8:32: policies[1].properties[0].matches: '(' is not a regular expression"));
        Assert.That(errors, Has.Some.StartsWith("error policies/team.yaml:9:9: policies[1].properties[1]: asks for nothing"));
        Assert.That(errors, Has.Some.StartsWith("error policies/team.yaml:11:5: stateful[0]: 'because' is missing."));
        Assert.That(errors, Has.Some.Contains("fixture:policies.keep-statefull: there is no such policy; did you mean 'keep-stateful'?"));
        Assert.That(errors, Has.Some.Contains("fixture:policies.session-password: must be one of advisory, disabled, mandatory."));
    }

    [Test]
    public async Task TwoPoliciesOfOneNameAreAnError()
    {
        using var folder = FolderWith(Names);
        folder.Write("policies/more.yaml", Names);

        CommandOutcome outcome = await folder.RunAsync("validate");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("policies/team.yaml: there are two policies 'tenant-names'"));
    }

    [Test]
    public async Task PolicyOfOtherStacksIsNotChecked()
    {
        using var folder = FolderWith(Names.Replace("    level:", "    stacks: [prod, \"prod-*\"]\n    level:", StringComparison.Ordinal));

        Assert.That((await folder.RunAsync("validate")).ExitCode, Is.Zero);
    }

    [Test]
    public async Task RenderNeedsNoPolicies()
    {
        using var folder = FolderWith("policies: [");

        CommandOutcome outcome = await folder.RunAsync("render", "--out", folder.PathOf("rendered"));

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
    }

    private static StackFolder FolderWith(string policies, string levels = "")
    {
        var folder = new StackFolder($"config:\n  fixture:scenario: graph\n{(levels.Length == 0 ? "" : $"  fixture:policies: {{ {levels} }}\n")}");
        Directory.CreateDirectory(folder.PathOf("policies"));
        if (policies.Length > 0)
        {
            folder.Write("policies/team.yaml", policies);
        }

        return folder;
    }
}
