namespace CalicoAci.Engine.Display;

/// <summary>The formats of a preview.</summary>
public enum PreviewFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>For other tools.</summary>
    Json,

    /// <summary>For the comment on a pull request.</summary>
    Markdown,
}
