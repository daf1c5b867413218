using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>A rule that looks at several sections of a stack's settings.</summary>
public interface IStackRule
{
    /// <summary>Adds an error for each place where the rule does not hold.</summary>
    void Check(StackFacts facts, SettingsErrors errors);
}
