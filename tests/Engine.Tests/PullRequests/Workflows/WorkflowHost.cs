using System.Text.Json.Nodes;

namespace CalicoAci.Engine.Tests.PullRequests.Workflows;

/// <summary>What a workflow runs on: the repository, what GitHub knows, and the machine.</summary>
internal sealed record WorkflowHost
{
    /// <summary>The repository that checkouts are made of.</summary>
    public required string Repository { get; init; }

    /// <summary>The folder for workspaces and artefacts.</summary>
    public required string Folder { get; init; }

    /// <summary>The context <c>github</c>.</summary>
    public required JsonObject GitHub { get; init; }

    /// <summary>The variables of the repository.</summary>
    public JsonObject Variables { get; init; } = [];

    /// <summary>The inputs of a run that somebody started.</summary>
    public JsonObject Inputs { get; init; } = [];

    /// <summary>The secrets of an environment; the empty name is that of a job without one.</summary>
    public Func<string, JsonObject> Secrets { get; init; } = _ => [];

    /// <summary>Environment variables of the machine.</summary>
    public Dictionary<string, string> Environment { get; init; } = [];
}
