namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>When an object of the catalog exists.</summary>
internal enum SelectionKind
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>When an input has a value.</summary>
    When,

    /// <summary>When an input is an object, whose members the definition then refers to.</summary>
    With,

    /// <summary>Once for each item of a list, to which the definition then refers.</summary>
    Each,
}
