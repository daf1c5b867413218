using System.Diagnostics;
using CalicoAci.Infra.Settings.Schema;

namespace CalicoAci.Infra.Tests.Authoring;

public sealed class SchemaCommandTests
{
    private const string Hint = "# yaml-language-server: $schema=";

    [Test]
    public async Task PrintsTheSchemaThatTheProgramReadsItsSettingsBy()
    {
        CommandRun run = await CommandRun.InAsync(RepositoryFiles.Root, "schema");

        Assert.That(run.Error, Is.Empty);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Is.EqualTo(SettingsSchema.ToText(SettingsSchema.OfStack()) + "\n"));
    }

    [Test]
    public async Task SchemaOfStackFilesIsCurrent()
    {
        CommandRun run = await CommandRun.InAsync(RepositoryFiles.Root, "schema", "--stack-file");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        RepositoryFiles.AssertCurrent("docs/stack.schema.json", run.Output);
    }

    [Test]
    public async Task WritesAFile()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("calico-aci-").FullName, "schema.json");

        CommandRun run = await CommandRun.InAsync(RepositoryFiles.Root, "schema", "--out", file);

        Assert.That(run.Output, Is.Empty);
        Assert.That(await File.ReadAllTextAsync(file), Does.Contain("\"network\""));
    }

    [Test]
    public async Task SaysWhatIsWrongWithAProgramThatGivesNoSchema()
    {
        string folder = Directory.CreateTempSubdirectory("calico-aci-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Pulumi.yaml"), "name: other\nruntime: dotnet\n");
        string program = Path.Combine(folder, "program");
        await File.WriteAllTextAsync(program, "#!/bin/sh\necho no schema\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        using var output = new StringWriter();
        using var error = new StringWriter();

        int code = await CalicoAci.Engine.Commands.CommandTree.RunAsync(
            ["schema", "--stack-file", "--cwd", folder, "--program", program],
            new System.CommandLine.InvocationConfiguration { Output = output, Error = error });

        Assert.That(code, Is.EqualTo(3));
        Assert.That(error.ToString(), Does.StartWith("error What the program prints with --settings-schema is no JSON"));
    }

    [TestCaseSource(nameof(StackFiles))]
    public void StackFileNamesItsSchema(string file)
    {
        string first = File.ReadLines(Path.Combine(RepositoryFiles.Root, file)).First();

        Assert.That(first, Does.StartWith(Hint));
        string schema = Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(file)!, first[Hint.Length..]);
        Assert.That(Path.GetFullPath(schema), Is.EqualTo(Path.Combine(RepositoryFiles.Root, "docs", "stack.schema.json")));
    }

    [Test]
    public async Task EveryStackFileFitsTheSchema()
    {
        (int code, string output) = await CheckAsync([.. StackFiles().Select(file => Path.Combine(RepositoryFiles.Root, file))]);

        Assert.That(code, Is.Zero, output);
    }

    [Test]
    public async Task SchemaRefusesUnknownSettingsAndPlainSecrets()
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "config:\n  calico-aci:netwrk: {}\n  calico-aci:bgpPassword: plain\n  calico-aci:network: { vlan: 5000 }\n  aci:url: https://apic\n");

        (int code, string output) = await CheckAsync([file]);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Does.Contain("'calico-aci:netwrk'").And.Contain("'plain' is not of type 'object'").And.Contain("5000 is greater than the maximum"));
        Assert.That(output, Does.Not.Contain("aci:url"));
    }

    private static IEnumerable<string> StackFiles() => Directory.EnumerateFiles(RepositoryFiles.Root, "Pulumi.*.yaml")
        .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "stacks"), "Pulumi.*.yaml"))
        .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file))
        .Where(file => !file.EndsWith(".fixtures.yaml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Checks files with Python's jsonschema, which editors' checks agree with.</summary>
    private static async Task<(int Code, string Output)> CheckAsync(string[] files)
    {
        const string Script = """
            import json, sys, jsonschema, yaml
            schema = json.load(open(sys.argv[1]))
            validator = jsonschema.validators.validator_for(schema)
            validator.check_schema(schema)
            errors = [(f, e) for f in sys.argv[2:] for e in validator(schema).iter_errors(yaml.safe_load(open(f)))]
            for f, e in errors: print(f, "/".join(map(str, e.absolute_path)), e.message)
            sys.exit(1 if errors else 0)
            """;
        // The one of the system, which has the packages; another may come first in the path.
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", Script, Path.Combine(RepositoryFiles.Root, "docs", "stack.schema.json"), .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
