namespace CalicoAci.Engine.Authoring.Nkt;

/// <summary>What became of a variable.</summary>
internal enum NktRemarkKind
{
    /// <summary>It was taken over, but not as it stood.</summary>
    Changed,

    /// <summary>There is nothing like it.</summary>
    NoCounterpart,

    /// <summary>NKT does not know it.</summary>
    Unknown,

    /// <summary>The file does not say it, and a person has to.</summary>
    Open,
}
