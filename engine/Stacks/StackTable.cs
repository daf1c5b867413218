using System.Globalization;
using CalicoAci.Engine.Model;
using Spectre.Console;

namespace CalicoAci.Engine.Stacks;

/// <summary>All stacks as a table for people.</summary>
internal static class StackTable
{
    /// <summary>Writes a row for each stack, and one for what is wrong between them.</summary>
    public static void Write(IAnsiConsole console, StackSet set)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("stack").AddColumn("fabric").AddColumn("");
        foreach (string name in (string[])["resources", "errors", "warnings"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (StackReport stack in set.Stacks)
        {
            table.AddRow(Markup.Escape(stack.Stack), Markup.Escape(stack.Fabric), Verdict(stack.Valid), Number(stack.Resources), Number(stack.Errors), Number(stack.Warnings));
        }

        int errors = set.Problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        table.AddRow("between stacks", "", Verdict(errors == 0), "", Number(errors), Number(set.Problems.Length - errors));
        console.Write(table);
    }

    private static string Verdict(bool valid) => valid ? "[green]valid[/]" : "[red]not valid[/]";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
