using System.CommandLine;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Sessions;
using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci sessions</c>: the BGP sessions of leaf switches with nodes and outside routers, counted against what a leaf switch holds.</summary>
public sealed class SessionsCommand : PlanCommand
{
    private readonly Option<int> _limit = new("--limit") { Description = "The most sessions on a leaf switch", HelpName = "number", DefaultValueFactory = _ => SessionPlan.DefaultLimit };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON" };

    /// <summary>Makes the command.</summary>
    public SessionsCommand(ProgramRun run)
        : base("sessions", "List the BGP sessions of a stack by leaf and node, counted against the limit", run)
    {
        Add(_limit);
        Add(_json);
    }

    /// <inheritdoc/>
    protected override Task<int> ShowAsync(RunResult result, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(arguments);
        ProblemText.Write(terminal, result);
        var plan = SessionPlan.Of(result.Plan);
        var limit = arguments.GetValue(_limit);
        if (arguments.GetValue(_json))
        {
            terminal.Output.Write(SessionJson.Of(plan, limit));
        }
        else
        {
            SessionTable.Write(terminal.Console, plan, limit);
        }

        var crowded = plan.CountByLeaf().Where(leaf => leaf.Value > limit).ToList();
        foreach (var (leaf, count) in crowded)
        {
            terminal.Error.MarkupLineInterpolated($"[red]error[/] leaf {leaf} would hold {count} sessions; at most {limit} are allowed");
        }

        return Task.FromResult(crowded.Count > 0 ? ExitCodes.Errors : ExitCodes.Success);
    }
}
