using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Tests.Commands;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.PullRequests;

internal sealed class PullRequestTests
{
    private const string Graph = "config:\n  fixture:scenario: graph\n";

    [Test]
    public async Task TellsWhatAChangeDoesToEveryStack()
    {
        using FixtureRepository repository = new FixtureRepository(
            ("Pulumi.dev.yaml", Graph),
            ("stacks/Pulumi.prod.yaml", Graph + "  fixture:tenant: production\n  fixture:description: fixed\n"),
            ("stacks/Pulumi.gone.yaml", Graph),
            ("stacks/Pulumi.secret.yaml", $"encryptionsalt: {StackFolder.Salt}\n{Graph}  fixture:description: fixed\n  fixture:password:\n    secure: {StackFolder.Password}\n"),
            ("stacks/Pulumi.same.yaml", Graph + "  fixture:description: fixed\n"),
            ("program.txt", "description=first\n"))
            .Change(
            ("program.txt", "description=second\n"),
            ("stacks/Pulumi.prod.yaml", Graph + "  fixture:tenant: green\n  fixture:description: fixed\n"),
            ("stacks/Pulumi.gone.yaml", null),
            ("stacks/Pulumi.new.yaml", Graph + "  fixture:tenant: newcomer\n  fixture:withoutExtra: yes\n"),
            ("stacks/Pulumi.secret.yaml", $"encryptionsalt: {StackFolder.Salt}\n{Graph}  fixture:description: fixed\n  fixture:password:\n    secure: v1:CwsLCwsLCwsLCwsL:HADFytUr2DC6FlRE3tSwJkMfxAPazqeJrdcOxu9i8X4=\n"),
            ("stacks/Pulumi.bad.yaml", "config:\n  fixture:scenario: report\n"),
            ("stacks/Pulumi.worse.yaml", "config: [1]\n"));

        CommandOutcome outcome = await repository.PreviewAsync("--fail-on", "stateful-replacement", "--versions", "aaaa111..bbbb222");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput), outcome.Error);
        SnapshotFile.AssertCurrent("PullRequests", "change.md", outcome.Output);
    }

    [Test]
    public async Task FileOfAStackConcernsThatStackOnly()
    {
        using FixtureRepository repository = new FixtureRepository(("Pulumi.dev.yaml", Graph), ("stacks/Pulumi.prod.yaml", Graph), ("stacks/Pulumi.lab.yaml", Graph))
            .Change(
            ("stacks/Pulumi.prod.yaml", Graph + "  fixture:description: second\n"),
            ("stacks/Pulumi.lab.fixtures.yaml", "lookups:\n  - token: vsphere:index/getDatacenter:getDatacenter\n    args: { name: north }\n    result: { id: datacenter-2 }\n"),
            ("docs/readme.txt", "read me\n"));

        CommandOutcome outcome = await repository.PreviewAsync();

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("Only settings changed: 2 of 3 stacks may be affected."));
        Assert.That(outcome.Output, Does.Contain("| `prod` | changes | 0 | 1 | 0 | 0 | 1 | 0 |\n").And.Contain("| `lab` | no changes | 0 | 0 | 0 | 0 | 0 | 0 |\n"));
        Assert.That(outcome.Output, Does.Contain("### `prod`").And.Not.Contains("### `lab`").And.Not.Contains("`dev`"));
    }

    [Test]
    public async Task WhatNoStackDependsOnAffectsNone()
    {
        using FixtureRepository repository = new FixtureRepository(("Pulumi.dev.yaml", Graph))
            .Change(("README.md", "Another text.\n"), (".github/workflows/a.yml", "on: push\n"), ("tests/a.cs", "class A;\n"), ("bin/left.over", "x"));

        CommandOutcome outcome = await repository.PreviewAsync();

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Is.EqualTo("<!-- calico-aci preview: fixture -->\n## What this changes in `fixture`\n\nNo stack is affected.\n\n"));
    }

    [Test]
    public async Task StatefulReplacementHasAnExitCodeOfItsOwn()
    {
        using FixtureRepository repository = new FixtureRepository(("Pulumi.dev.yaml", Graph)).Change(("Pulumi.dev.yaml", Graph + "  fixture:tenant: green\n"));

        CommandOutcome asked = await repository.PreviewAsync("--fail-on", "stateful-replacement", "--out", repository.PathOf("comment.md"));
        CommandOutcome plain = await repository.PreviewAsync();

        Assert.That(asked.ExitCode, Is.EqualTo(ExitCodes.StatefulReplacement));
        Assert.That(asked.Error, Does.Contain("stateful dev: tenant: everything in the tenant goes with it"));
        Assert.That(asked.Output, Is.Empty);
        Assert.That(plain.ExitCode, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(repository.PathOf("comment.md")), Is.EqualTo(plain.Output).And.Contains("| `dev` | **replaces or deletes what holds state** |"));
    }

    [Test]
    public async Task RenamedFileIsNoNewStack()
    {
        using FixtureRepository repository = new FixtureRepository(("Pulumi.dev.yaml", Graph), ("stacks/Pulumi.old.yaml", Graph + "  fixture:tenant: green\n"))
            .Change(("stacks/Pulumi.old.yaml", null), ("stacks/Pulumi.fresh.yaml", Graph + "  fixture:tenant: green\n  fixture:description: second\n"));

        CommandOutcome asked = await repository.PreviewAsync("--fail-on", "stateful-replacement");
        CommandOutcome plain = await repository.PreviewAsync();

        Assert.That(asked.ExitCode, Is.EqualTo(ExitCodes.StatefulReplacement), asked.Error);
        Assert.That(plain.ExitCode, Is.Zero);
        Assert.That(asked.Error, Does.Contain("renamed fresh: same objects as old: Pulumi would create them a second time; rename with 'pulumi stack rename fresh --stack old'"));
        Assert.That(asked.Output, Does.Contain("| `fresh` | **renamed** from `old` | 0 | 1 | 0 | 0 | 1 | 0 |\n").And.Not.Contains("| `old` |"));
        Assert.That(asked.Output, Does.Contain("**The same objects as `old`**, whose file is gone: Pulumi would create them a second time").And.Contain("`pulumi stack rename fresh --stack old`"));
    }

    [Test]
    public async Task StackOfAnotherFabricIsNoRenamedOne()
    {
        using FixtureRepository repository = new FixtureRepository(("Pulumi.old.yaml", Graph + "  aci:url: https://one.example.net\n"))
            .Change(("Pulumi.old.yaml", null), ("Pulumi.fresh.yaml", Graph + "  aci:url: https://two.example.net\n"));

        CommandOutcome outcome = await repository.PreviewAsync("--fail-on", "stateful-replacement");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("| `fresh` | new |").And.Contain("| `old` | removed |"));
    }

    [Test]
    public async Task BaseThatDoesNotRunHidesNothing()
    {
        using FixtureRepository repository = new FixtureRepository(("Pulumi.dev.yaml", "config:\n  fixture:scenario: crash\n")).Change(("Pulumi.dev.yaml", Graph));

        CommandOutcome outcome = await repository.PreviewAsync();

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("| `dev` | changes, but the base does not run | 5 |").And.Contain("The base does not run, so nothing is compared: The program crashed"));
    }

    [Test]
    public async Task PoliciesOfTheChangeCount()
    {
        using FixtureRepository repository = new FixtureRepository(("Pulumi.dev.yaml", Graph)).Change(
            ("policies/team.yaml", "policies:\n  - name: tenants\n    resources: { types: [\"aci:*:Tenant\"] }\n    nameMatches: ^net-\n"));

        CommandOutcome outcome = await repository.PreviewAsync();

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.PolicyBroken));
        Assert.That(outcome.Output, Does.Contain("| `dev` | **policy broken** |").And.Contain("- `aci:Tenant tenant`: the name does not match ^net-"));
    }

    [Test]
    public async Task CommentOfManyStacksFits()
    {
        (string Path, string? Text)[] Stacks(string tenant) => [.. Enumerable.Range(1, 12).Select(i => ($"stacks/Pulumi.s{i}.yaml", (string?)$"{Graph}  fixture:tenant: {tenant}{i}\n"))];
        using FixtureRepository repository = new FixtureRepository([.. Stacks("one").Select(file => (file.Path, file.Text!))]).Change(Stacks("two"));

        CommandOutcome outcome = await repository.PreviewAsync("--max-length", "4000");

        Assert.That(outcome.Output, Has.Length.LessThanOrEqualTo(4000));
        Assert.That(outcome.Output, Does.StartWith("<!-- calico-aci preview: fixture -->\n").And.Contain("too long"));
    }

    [Test]
    public async Task FolderWithoutProjectIsBadInput()
    {
        using FixtureRepository repository = new FixtureRepository(("Pulumi.dev.yaml", Graph)).Change(("Pulumi.yaml", null));

        CommandOutcome outcome = await repository.PreviewAsync();

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.StartWith("error There is no Pulumi.yaml in "));
    }
}
