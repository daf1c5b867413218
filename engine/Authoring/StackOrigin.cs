using CalicoAci.Engine.Authoring.Secrets;
using CalicoAci.Engine.Authoring.Sources;

namespace CalicoAci.Engine.Authoring;

/// <summary>Where a stack file comes from, if not from answers alone.</summary>
/// <param name="Source">The settings to start from.</param>
/// <param name="Text">What it is called in the head of the file.</param>
internal sealed record StackOrigin(SourceStack Source, string Text)
{
    /// <summary>Values of secrets that came along.</summary>
    public SecretValues Secrets { get; init; } = new();

    /// <summary>Says what became of what was read; null where there is nothing to say.</summary>
    public Action<Spectre.Console.IAnsiConsole>? Report { get; init; }

    /// <summary>Whether answers that nobody gave are told.</summary>
    public bool TellsSuggestions { get; init; }
}
