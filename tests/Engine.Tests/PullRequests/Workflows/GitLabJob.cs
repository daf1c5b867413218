using System.Diagnostics;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Settings;
using CalicoAci.Engine.Tests.Commands;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Tests.PullRequests.Workflows;

/// <summary>Runs the script of a job of GitLab's pipeline in a checkout, as its runner does: all lines as one script of bash.</summary>
internal static class GitLabJob
{
    /// <summary>Runs a job.</summary>
    /// <param name="file">The file below <c>.gitlab</c>.</param>
    /// <param name="name">The job.</param>
    /// <param name="checkout">The checkout.</param>
    /// <param name="variables">The variables of the runner and the project.</param>
    public static async Task<CommandOutcome> RunAsync(string file, string name, string checkout, IEnumerable<KeyValuePair<string, string>> variables)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(await File.ReadAllTextAsync(RepositoryFolder.PathOf($".gitlab/{file}"))));
        JsonObject jobs = YamlJson.Of(stream.Documents.Single().RootNode)!.AsObject();
        JsonObject job = jobs[name]!.AsObject();
        JsonArray lines = (job["script"] ?? jobs[job["extends"]!.GetValue<string>()]!["script"])!.AsArray();
        string script = Path.Combine(checkout, "..", "script.sh");
        await File.WriteAllTextAsync(script, string.Join('\n', lines.Select(WorkflowExpression.Text).Prepend("set -eo pipefail")));
        var start = new ProcessStartInfo("bash", [script]) { WorkingDirectory = checkout, RedirectStandardOutput = true, RedirectStandardError = true };
        var own = (job["variables"] as JsonObject ?? []).Select(variable => KeyValuePair.Create(variable.Key, WorkflowExpression.Text(variable.Value)));
        foreach ((string variable, string value) in variables.Concat(own))
        {
            start.Environment[variable] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandOutcome(process.ExitCode, await output, await error);
    }
}
