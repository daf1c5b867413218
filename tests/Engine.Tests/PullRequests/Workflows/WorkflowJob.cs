using System.Text.Json.Nodes;

namespace CalicoAci.Engine.Tests.PullRequests.Workflows;

/// <summary>A job that a workflow ran, or left out.</summary>
/// <param name="Name">Its key in the workflow.</param>
/// <param name="Matrix">The values of its matrix.</param>
/// <param name="Result">success, failure or skipped.</param>
/// <param name="Environment">The environment whose approval it waits for; empty if none.</param>
/// <param name="Steps">The outcome of each step by name.</param>
/// <param name="Log">What its steps printed.</param>
/// <param name="Summary">What it wrote to its summary.</param>
internal sealed record WorkflowJob(
    string Name, JsonObject Matrix, string Result, string Environment, IReadOnlyDictionary<string, string> Steps, string Log, string Summary);
