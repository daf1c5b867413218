namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>What a person decides about a stack that all answers are there for.</summary>
internal enum Decision
{
    /// <summary>Write the file.</summary>
    Yes,

    /// <summary>Write nothing.</summary>
    No,

    /// <summary>Go through the questions again.</summary>
    Change,
}
