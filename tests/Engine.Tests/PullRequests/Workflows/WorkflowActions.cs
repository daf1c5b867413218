using System.Text.Json.Nodes;

namespace CalicoAci.Engine.Tests.PullRequests.Workflows;

/// <summary>Does what the actions do that our workflows use; an action or an input that it does not know is an error.</summary>
/// <param name="host">What the workflow runs on.</param>
/// <param name="workspace">The workspace of the job.</param>
internal sealed class WorkflowActions(WorkflowHost host, string workspace)
{
    private static readonly Dictionary<string, string[]> Inputs = new()
    {
        ["actions/checkout"] = ["ref", "path", "fetch-depth", "sparse-checkout", "persist-credentials"],
        ["actions/setup-dotnet"] = ["global-json-file"],
        ["actions/upload-artifact"] = ["name", "path", "if-no-files-found", "retention-days"],
        ["actions/download-artifact"] = ["name"],
    };

    /// <summary>Runs an action.</summary>
    /// <returns>Whether it went well.</returns>
    public bool Run(string action, JsonObject inputs)
    {
        string name = action[..action.IndexOf('@', StringComparison.Ordinal)];
        Assert.That(Inputs.Keys, Does.Contain(name));
        Assert.That(inputs.Select(input => input.Key), Is.SubsetOf(Inputs[name]), name);
        return name switch
        {
            "actions/checkout" => CheckOut(inputs),
            "actions/setup-dotnet" => File.Exists(PathOf(Text(inputs, "global-json-file"))),
            "actions/upload-artifact" => Upload(inputs),
            _ => Copy(Artifact(inputs), workspace),
        };
    }

    private bool CheckOut(JsonObject inputs)
    {
        string target = PathOf(Text(inputs, "path"));
        string reference = Text(inputs, "ref") is { Length: > 0 } chosen ? chosen : Text(host.GitHub, "sha");
        FixtureRepository.Git(host.Folder, "init", "--quiet", target);
        FixtureRepository.Git(
            target, "fetch", "--quiet", "--no-tags", "--depth", Text(inputs, "fetch-depth") is { Length: > 0 } depth ? depth : "1", new Uri(host.Repository).AbsoluteUri, reference);
        if (Text(inputs, "sparse-checkout") is { Length: > 0 } folders)
        {
            FixtureRepository.Git(target, ["sparse-checkout", "set", .. folders.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
        }

        FixtureRepository.Git(target, "checkout", "--quiet", "--detach", "FETCH_HEAD");
        return true;
    }

    private bool Upload(JsonObject inputs)
    {
        string file = PathOf(Text(inputs, "path"));
        if (!File.Exists(file))
        {
            return Text(inputs, "if-no-files-found") == "ignore";
        }

        Directory.CreateDirectory(Artifact(inputs));
        File.Copy(file, Path.Combine(Artifact(inputs), Path.GetFileName(file)), overwrite: true);
        return true;
    }

    private static bool Copy(string from, string to)
    {
        foreach (string file in Directory.Exists(from) ? Directory.GetFiles(from) : [])
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        return Directory.Exists(from);
    }

    private string Artifact(JsonObject inputs) => Path.Combine(host.Folder, "artifacts", Text(inputs, "name"));

    private string PathOf(string path) => Path.GetFullPath(path, workspace);

    private static string Text(JsonObject map, string name) => WorkflowExpression.Text(map[name]);
}
