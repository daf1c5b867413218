using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Settings;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Tests.PullRequests.Workflows;

/// <summary>
/// Runs a workflow of GitHub the way its runner does: jobs in the order of their needs, conditions and matrices evaluated, steps
/// in real checkouts by bash. Actions are stood in for by <see cref="WorkflowActions"/>.
/// </summary>
internal sealed class WorkflowRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly JsonObject _workflow;
    private readonly WorkflowHost _host;
    private readonly List<WorkflowJob> _done = [];

    /// <summary>Reads a workflow.</summary>
    /// <param name="text">The workflow.</param>
    /// <param name="host">What it runs on.</param>
    public WorkflowRun(string text, WorkflowHost host)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        _workflow = (JsonObject)YamlJson.Of(stream.Documents.Single().RootNode)!;
        _host = host;
    }

    /// <summary>Runs the jobs, one after the other.</summary>
    public async Task<IReadOnlyList<WorkflowJob>> RunAsync()
    {
        foreach ((string name, JsonNode? job) in _workflow["jobs"]!.AsObject())
        {
            await RunJobAsync(name, job!.AsObject());
        }

        return _done;
    }

    private async Task RunJobAsync(string name, JsonObject job)
    {
        string[] needs = job["needs"] switch { null => [], JsonArray list => [.. list.Select(WorkflowExpression.Text)], var one => [WorkflowExpression.Text(one)] };
        bool ready = needs.All(need => _done.Where(done => done.Name == need).All(done => done.Result == "success"));
        var contexts = new Dictionary<string, JsonNode?> { ["github"] = _host.GitHub, ["vars"] = _host.Variables, ["inputs"] = _host.Inputs };
        if (!IsDue(job, contexts, ready))
        {
            _done.Add(new WorkflowJob(name, [], "skipped", "", new Dictionary<string, string>(), "", ""));
            return;
        }

        foreach (JsonObject matrix in MatrixOf(job, contexts))
        {
            _done.Add(await RunOneAsync(name, job, new(contexts) { ["matrix"] = matrix }));
        }
    }

    private static IEnumerable<JsonObject> MatrixOf(JsonObject job, Dictionary<string, JsonNode?> contexts)
    {
        if (job["strategy"]?["matrix"] is not JsonObject matrix)
        {
            return [[]];
        }

        (string key, JsonNode? values) = matrix.Single();
        return ((JsonArray)Expression(contexts, true).Interpolate(WorkflowExpression.Text(values))!).Select(value => new JsonObject { [key] = value!.DeepClone() });
    }

    private async Task<WorkflowJob> RunOneAsync(string name, JsonObject job, Dictionary<string, JsonNode?> contexts)
    {
        string environment = WorkflowExpression.Text(Expression(contexts, true).Interpolate(WorkflowExpression.Text(job["environment"])));
        contexts["secrets"] = _host.Secrets(environment);
        contexts["env"] = Values(job["env"], contexts);
        string workspace = Directory.CreateDirectory(Path.Combine(_host.Folder, $"{name}-{_done.Count}")).FullName;
        var summary = Path.Combine(_host.Folder, $"summary-{_done.Count}.md");
        await File.WriteAllTextAsync(summary, "");
        var actions = new WorkflowActions(_host, workspace);
        var outcomes = new Dictionary<string, string>();
        var steps = new JsonObject();
        var log = new StringBuilder();
        bool success = true;
        foreach (JsonObject step in job["steps"]!.AsArray().Select(step => step!.AsObject()))
        {
            contexts["steps"] = steps;
            string title = WorkflowExpression.Text(step["name"]);
            string outcome = "skipped";
            if (IsDue(step, contexts, success))
            {
                JsonObject variables = Values(step["env"], contexts);
                bool well = step["uses"] is { } action
                    ? actions.Run(WorkflowExpression.Text(action), Values(step["with"], contexts))
                    : await RunScriptAsync(WorkflowExpression.Text(Expression(contexts, success).Interpolate(WorkflowExpression.Text(step["run"]))), workspace, summary, (JsonObject)contexts["env"]!, variables, log);
                outcome = well ? "success" : "failure";
                success &= well || WorkflowExpression.IsTrue(step["continue-on-error"]);
            }

            outcomes[title] = outcome;
            if (step["id"] is { } id)
            {
                steps[WorkflowExpression.Text(id)] = new JsonObject { ["outcome"] = outcome };
            }
        }

        return new WorkflowJob(name, ((JsonObject)contexts["matrix"]!), success ? "success" : "failure", environment, outcomes, log.ToString(), await File.ReadAllTextAsync(summary));
    }

    private async Task<bool> RunScriptAsync(string script, string workspace, string summary, JsonObject job, JsonObject step, StringBuilder log)
    {
        string file = Path.Combine(_host.Folder, "step.sh");
        await File.WriteAllTextAsync(file, script);

        // The runner's own default for Linux.
        var start = new ProcessStartInfo("bash", ["-e", file]) { WorkingDirectory = workspace, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach ((string name, string value) in _host.Environment.Concat(Texts(job)).Concat(Texts(step)))
        {
            start.Environment[name] = value;
        }

        start.Environment["CI"] = "true";
        start.Environment["GITHUB_ACTIONS"] = "true";
        start.Environment["GITHUB_WORKSPACE"] = workspace;
        start.Environment["GITHUB_STEP_SUMMARY"] = summary;
        start.Environment["GITHUB_REPOSITORY"] = WorkflowExpression.Text(_host.GitHub["repository"]);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var timer = new CancellationTokenSource(Limit);
        await process.WaitForExitAsync(timer.Token);
        log.Append(await output).Append(await error);
        return process.ExitCode == 0;
    }

    private static bool IsDue(JsonObject what, Dictionary<string, JsonNode?> contexts, bool success)
    {
        if (what["if"] is not { } condition)
        {
            return success;
        }

        string text = WorkflowExpression.Text(condition).Trim();
        text = text.StartsWith("${{", StringComparison.Ordinal) ? text[3..^2] : text;
        bool due = WorkflowExpression.IsTrue(Expression(contexts, success).Evaluate(text));
        return due && (success || WorkflowExpression.AsksForStatus(text));
    }

    private static WorkflowExpression Expression(Dictionary<string, JsonNode?> contexts, bool success) => new(contexts, function => function switch
    {
        "success" => success,
        "failure" => !success,
        "cancelled" => false,
        _ => true,
    });

    private static JsonObject Values(JsonNode? map, Dictionary<string, JsonNode?> contexts) =>
        new((map as JsonObject ?? []).Select(item => KeyValuePair.Create(item.Key, Expression(contexts, true).Interpolate(WorkflowExpression.Text(item.Value))?.DeepClone())));

    private static IEnumerable<KeyValuePair<string, string>> Texts(JsonObject map) => map.Select(item => KeyValuePair.Create(item.Key, WorkflowExpression.Text(item.Value)));
}
