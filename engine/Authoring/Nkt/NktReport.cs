using Spectre.Console;

namespace CalicoAci.Engine.Authoring.Nkt;

/// <summary>Tells a person what became of NKT's variables.</summary>
internal static class NktReport
{
    private static readonly (NktRemarkKind Kind, string Title)[] Sections =
    [
        (NktRemarkKind.Changed, "Taken over with a change"),
        (NktRemarkKind.NoCounterpart, "Without a counterpart"),
        (NktRemarkKind.Unknown, "Not known"),
        (NktRemarkKind.Open, "To decide before a deployment"),
    ];

    /// <summary>Writes all remarks.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyCollection<NktRemark> remarks)
    {
        foreach ((NktRemarkKind kind, string title) in Sections)
        {
            NktRemark[] some = [.. remarks.Where(remark => remark.Kind == kind).Distinct()];
            if (some.Length == 0)
            {
                continue;
            }

            console.MarkupLineInterpolated($"[bold]{title}[/]");
            foreach (NktRemark remark in some)
            {
                console.MarkupLineInterpolated($"  {remark.Variable,-34} {remark.Text}");
            }

            console.WriteLine();
        }
    }
}
