using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>A rule that looks at several sections of a stack's settings.</summary>
public interface IStackRule
{
    /// <summary>
    /// The settings that the rule as a whole looks at, as paths without positions in lists. It is not checked where one of
    /// them could not be read, because what it would say could follow from that.
    /// </summary>
    IReadOnlyList<string> Reads { get; }

    /// <summary>Adds an error for each place where the rule does not hold.</summary>
    void Check(StackFacts facts, SettingsErrors errors);
}
