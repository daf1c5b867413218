namespace CalicoAci.Engine.Display.Markdown;

/// <summary>How important a part of a comment is, the least first.</summary>
internal enum BlockImportance
{
    /// <summary>The picture of the graph.</summary>
    Picture,

    /// <summary>Every resource that changes.</summary>
    Resources,

    /// <summary>Every managed object that changes.</summary>
    Objects,

    /// <summary>What a policy advises.</summary>
    Advice,

    /// <summary>What needs a decision: replacements, deletions, sessions that drop.</summary>
    Attention,

    /// <summary>What is wrong.</summary>
    Errors,

    /// <summary>The verdict.</summary>
    Summary,
}
