using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Monitor;

namespace CalicoAci.Engine.Display;

/// <summary>Shows a preview to a person: the graph by component, differences, look-ups, outputs and totals.</summary>
/// <param name="result">The run.</param>
/// <param name="compared">Whether the run was compared with a saved state.</param>
/// <param name="verbose">Whether to show everything, however much it is.</param>
/// <param name="inputs">Whether to show the inputs of what is created.</param>
internal sealed class PreviewText(RunResult result, bool compared, bool verbose, bool inputs)
{
    private readonly Report _report = new();

    /// <summary>Makes the report.</summary>
    public Report Build()
    {
        Plan plan = result.Plan;
        int managed = plan.Resources.Count(r => r.Custom && !r.External);
        _report.Line(
            new Span($"{plan.Project} / {plan.Stack}", "bold"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"   {managed} resources in {plan.Resources.Count(r => !r.Custom && r.Type != Urns.StackType)} components, previewed in {result.Elapsed.TotalSeconds:0.00} s"));
        _report.Gap();
        new ChangeTreeText(_report, result, inputs).Write(verbose);
        WriteStateful();
        if (result.Objects is { } objects)
        {
            ObjectChangesText.Write(_report, objects, verbose);
        }

        ManifestText.Write(_report, result.Manifests, verbose);
        ExplanationText.Write(_report, result.Explanation);

        WriteLookups(plan.Lookups);
        WriteOutputs(plan.StackOutputs);
        WriteTotals();
        return _report;
    }

    private void WriteStateful()
    {
        if (result.StatefulChanges.IsEmpty)
        {
            return;
        }

        _report.Heading("This replaces or deletes what holds state");
        foreach ((ResourceChange change, string because) in result.StatefulChanges)
        {
            _report.Line("  ", new Span("!", "red"), " ", new Span(TypeNames.Short(change.Type, result.Plan.Project), "grey"), $"  {change.Name}: {because}");
        }
    }

    private void WriteLookups(ImmutableArray<Lookup> lookups)
    {
        if (lookups.IsEmpty)
        {
            return;
        }

        _report.Heading($"Look-ups that a deployment makes ({lookups.Length})");
        int width = lookups.Max(l => TypeNames.Short(l.Token, result.Plan.Project).Length);
        foreach (Lookup lookup in verbose ? lookups : lookups.Take(20))
        {
            _report.Line(
                "  > ",
                new Span(TypeNames.Short(lookup.Token, result.Plan.Project).PadRight(width), "grey"),
                $"  {string.Join(", ", lookup.Arguments.Members.Select(a => $"{a.Key}: {PropertyText.Short(a.Value)}"))}",
                new Span(lookup.Result is PropertyValue.UnknownValue ? $"  {PropertyText.Unknown}" : "  (from the fixtures)", "grey"));
        }

        if (!verbose && lookups.Length > 20)
        {
            _report.Line($"    and {lookups.Length - 20} more (--verbose)");
        }
    }

    private void WriteOutputs(PropertyValue.MapValue outputs)
    {
        if (outputs.Members.Count == 0)
        {
            return;
        }

        _report.Heading("Outputs");
        int width = outputs.Members.Keys.Max(k => k.Length);
        foreach ((string name, PropertyValue value) in outputs.Members)
        {
            _report.Line($"    {name.PadRight(width)}  {PropertyText.Short(value)}");
        }
    }

    private void WriteTotals()
    {
        _report.Heading("Resources");
        foreach ((ChangeKind kind, string sign, string style, string phrase) in ChangeSigns.All)
        {
            int count = result.Changes.Count(c => c.Kind == kind && c.Custom);
            if (count > 0)
            {
                _report.Line("  ", new Span(sign, style), $" {count} {phrase}");
            }
        }

        if (compared && !result.HasChanges)
        {
            _report.Line("  No changes.");
        }
    }
}
