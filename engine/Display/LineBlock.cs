namespace CalicoAci.Engine.Display;

/// <summary>Lines of an old text in whose place a new text has others. Ends are exclusive.</summary>
internal readonly record struct LineBlock(int OldStart, int OldEnd, int NewStart, int NewEnd);
