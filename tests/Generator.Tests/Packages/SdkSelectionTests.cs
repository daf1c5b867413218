using System.Diagnostics;
using System.Text.Json;

namespace Pulumi.Generator.Tests.Packages;

/// <summary>Evaluates the real project files. The official packages are not in every feed, so nothing is restored.</summary>
public sealed class SdkSelectionTests
{
    private const string AllSdks = "Pulumi,Pulumi.Aci,Pulumi.Command,Pulumi.Kubernetes,Pulumi.VSphere";
    private const string AllPackages = "Pulumi,Pulumi.Command,Pulumi.Kubernetes,Pulumi.VSphere";

    private static readonly string Root = Path.GetFullPath(Path.Combine(
        TestContext.CurrentContext.TestDirectory, "..", "..", "..", "..", ".."));

    [TestCase("components/CalicoAci.Components.csproj", AllSdks)]
    [TestCase("sdks/aci/Pulumi.Aci.csproj", "Pulumi")]
    public void RefersToTheLocalSdksByDefault(string project, string projects) =>
        AssertReferences(project, [], projects, packages: "");

    [TestCase("components/CalicoAci.Components.csproj", "Pulumi.Aci", AllPackages)]
    [TestCase("tests/Generator.Tests/Generator.Tests.csproj", "Pulumi.Aci", AllPackages)]
    [TestCase("sdks/aci/Pulumi.Aci.csproj", "", "Pulumi")]
    public void RefersToTheOfficialPackagesOnRequest(string project, string projects, string packages) =>
        AssertReferences(project, ["-p:PulumiSdk=nuget"], projects, packages);

    [TestCase("infra/CalicoAci.Infra.csproj")]
    [TestCase("tests/Components.Tests/Components.Tests.csproj")]
    [TestCase("tests/Infra.Tests/Infra.Tests.csproj")]
    public void GetsTheSdksThroughTheComponentsOnly(string project) =>
        AssertReferences(project, ["-p:PulumiSdk=nuget"], projects: "", packages: "");

    [Test]
    public void PinsEachPackageToTheVersionOfItsSchema()
    {
        var evaluated = Evaluate("components/CalicoAci.Components.csproj", ["-p:PulumiSdk=nuget"], "-getItem:PackageVersion");
        var versions = Items(evaluated, "PackageVersion")
            .ToDictionary(item => item.GetProperty("Identity").GetString()!, item => item.GetProperty("Version").GetString());

        foreach (var (package, folder) in new[] { ("Pulumi.Command", "command"), ("Pulumi.Kubernetes", "kubernetes"), ("Pulumi.VSphere", "vsphere") })
        {
            using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "sdks", folder, "schema.json")));
            Assert.That(versions[package], Is.EqualTo(schema.RootElement.GetProperty("version").GetString()), package);
        }
    }

    [Test]
    public void KeepsTheLockFileOfThePackagesApart()
    {
        var properties = Evaluate(
            "components/CalicoAci.Components.csproj",
            ["-p:PulumiSdk=nuget", "-p:CI=true"],
            "-getProperty:NuGetLockFilePath",
            "-getProperty:RestoreLockedMode").GetProperty("Properties");

        Assert.That(properties.GetProperty("NuGetLockFilePath").GetString(), Does.EndWith("/components/obj/packages.nuget.lock.json"));
        Assert.That(properties.GetProperty("RestoreLockedMode").GetString(), Is.EqualTo("false"));
    }

    private static void AssertReferences(string project, string[] options, string projects, string packages)
    {
        var evaluated = Evaluate(project, options, "-getItem:ProjectReference", "-getItem:PackageReference");

        var projectNames = Items(evaluated, "ProjectReference").Select(item => item.GetProperty("Filename").GetString()!);
        var packageNames = Items(evaluated, "PackageReference").Select(item => item.GetProperty("Identity").GetString()!);
        Assert.That(Sdks(projectNames), Is.EquivalentTo(Names(projects)), "projects");
        Assert.That(Sdks(packageNames), Is.EquivalentTo(Names(packages)), "packages");
    }

    private static IEnumerable<string> Sdks(IEnumerable<string> names) =>
        names.Where(name => name.StartsWith("Pulumi", StringComparison.Ordinal) && name != "Pulumi.Generator");

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<JsonElement> Items(JsonElement evaluated, string name) =>
        evaluated.GetProperty("Items").GetProperty(name).EnumerateArray();

    private static JsonElement Evaluate(string project, string[] options, params string[] queries)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(Root, project), .. options, .. queries])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Root,
        };
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        using var document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }
}
