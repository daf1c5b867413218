using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Display.Markdown;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.PropertyValues;
using Spectre.Console;

namespace CalicoAci.Engine.Stacks;

/// <summary>The previews of all stacks, a line for each.</summary>
internal static class PreviewTable
{
    private static readonly string[] Numbers = ["resources", "objects", "sessions", "seconds"];

    /// <summary>Writes the table for people, and how long all took together.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<StackReport> stacks, TimeSpan elapsed)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("stack");
        foreach (string name in Numbers)
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn("result");
        foreach (StackReport stack in stacks)
        {
            string style = stack.Result.ExitCodeWithPolicies == ExitCodes.Success ? "green" : "red";
            table.AddRow([Spectre.Console.Markup.Escape(stack.Stack), .. Row(stack), $"[{style}]{Verdict(stack)}[/]"]);
        }

        console.Write(table);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{stacks.Length} stacks in {elapsed.TotalSeconds:0.00} s, one after the other {stacks.Sum(stack => stack.Result.Elapsed.TotalSeconds):0.00} s");
    }

    /// <summary>The table as Markdown.</summary>
    public static string Markdown(ImmutableArray<StackReport> stacks)
    {
        var text = new StringBuilder("| stack | resources | objects | sessions | result |\n| --- | ---: | ---: | ---: | --- |\n");
        foreach (StackReport stack in stacks)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.CodeCell(stack.Stack)} | {string.Join(" | ", Row(stack).SkipLast(1))} | {Verdict(stack)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The table for other tools.</summary>
    public static string Json(ImmutableArray<StackReport> stacks, TimeSpan elapsed)
    {
        return JsonText.Of(PropertyJson.Indented, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 3));
            writer.WriteStartArray("stacks");
            foreach (StackReport stack in stacks)
            {
                writer.WriteStartObject();
                writer.WriteString("stack", stack.Stack);
                writer.WriteString("file", stack.File);
                writer.WriteBoolean("succeeded", stack.Result.Succeeded);
                writer.WriteNumber("exitCode", stack.Result.ExitCodeWithPolicies);
                writer.WriteNumber("resources", stack.Resources);
                writer.WriteNumber("objects", stack.Objects);
                writer.WriteNumber("sessions", stack.Sessions);
                writer.WriteNumber("seconds", Math.Round(stack.Result.Elapsed.TotalSeconds, 3));
                PreviewJson.WriteProblems(writer, stack.Result.AllProblems);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static string[] Row(StackReport stack) =>
    [
        Number(stack.Resources),
        Number(stack.Objects),
        Number(stack.Sessions),
        stack.Result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture),
    ];

    private static string Verdict(StackReport stack) => stack.Result.ExitCodeWithPolicies switch
    {
        ExitCodes.Success => stack.Warnings == 0 ? "ok" : Counted(stack.Warnings, "warning"),
        ExitCodes.PolicyBroken => "policy broken",
        _ => Counted(stack.Errors, "error"),
    };

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
