using CalicoAci.Engine.Authoring.Settings;

namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>A question about a stack. A flag answers it, or a person.</summary>
/// <param name="Flag">The flag's name, without dashes.</param>
/// <param name="Prompt">The question.</param>
internal sealed record Question(string Flag, string Prompt)
{
    /// <summary>The rack, pool or leaf that it is about; empty for a question about the whole stack.</summary>
    public string Of { get; init; } = "";

    /// <summary>What the answer is kept under.</summary>
    public string Key => Of.Length == 0 ? Flag : $"{Flag}:{Of}";

    /// <summary>How the answer is given on the command line.</summary>
    public string Usage => Of.Length == 0 ? $"--{Flag}" : $"--{Flag} {Of}=…";

    /// <summary>What the setting is for.</summary>
    public string About { get; init; } = "";

    /// <summary>Whether an empty answer is right.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the default is made from other answers: where these are missing, this one is not missing as well.</summary>
    public bool Derived { get; init; }

    /// <summary>The answer unless another one is given; null where there is none.</summary>
    public Func<string?> Default { get; init; } = static () => null;

    /// <summary>What is wrong with an answer; null where nothing is.</summary>
    public Func<string, string?> Check { get; init; } = static _ => null;

    /// <summary>Puts the answer into the stack.</summary>
    public Action<StackDraft, string> Write { get; init; } = static (_, _) => { };
}
