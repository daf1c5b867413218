namespace CalicoAci.Engine.Model;

/// <summary>How grave a problem is.</summary>
public enum ProblemSeverity
{
    /// <summary>A note, or a line that the program printed.</summary>
    Info,

    /// <summary>Worth a look; the run stays good.</summary>
    Warning,

    /// <summary>A deployment would fail or do harm.</summary>
    Error,
}
