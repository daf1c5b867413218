using System.Collections.Immutable;
using System.CommandLine;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Hosts;
using CalicoAci.Engine.Model;
using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci check-hosts</c>: whether a deployment would reach its hosts over SSH, and meet the expected ones.</summary>
public sealed class CheckHostsCommand : PlanCommand
{
    private const string About = """
        Connect to the bare-metal hosts of a stack, and to its bastion, and compare their host keys with the settings.

        It needs no account on the hosts and no passphrase, but a way to them, and OpenSSH's ssh-keyscan. All hosts are asked at
        once. It ends with exit code 1 when a deployment would fail at one of them; a host without a key in the settings is a
        warning that shows the key it has.
        """;

    private readonly Option<bool> _vms = new("--vms") { Description = "Also the VMs, which must be deployed already" };
    private readonly Option<double> _wait = new("--wait") { Description = "Seconds that a host may take for connection, greeting and each key", HelpName = "seconds", DefaultValueFactory = _ => 10 };
    private readonly Option<bool> _requireKeys = new("--require-keys") { Description = "A host without a key in the settings is an error" };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON" };

    /// <summary>Makes the command.</summary>
    public CheckHostsCommand(ProgramRun run)
        : base("check-hosts", About, run)
    {
        foreach (Option option in (Option[])[_vms, _wait, _requireKeys, _json])
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            if (result.GetValue(_wait) is not (>= 1 and <= 600))
            {
                result.AddError($"{_wait.Name} must be between 1 and 600 seconds.");
            }
        });
    }

    /// <inheritdoc/>
    protected override RunOptions Prepare(RunOptions options, ParseResult arguments)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { OpaqueSecrets = true };
    }

    /// <inheritdoc/>
    protected override async Task<int> ShowAsync(RunResult result, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(arguments);
        bool json = arguments.GetValue(_json);
        HostTarget[] targets = [.. HostTarget.Of(result.Plan).Where(target => target.Kind != HostKind.VirtualMachine || arguments.GetValue(_vms))];
        if (targets.Length == 0 && !json)
        {
            terminal.Console.MarkupLineInterpolated($"{result.Plan.Stack} has no bare-metal hosts; --vms checks VMs that are deployed.");
            return ExitCodes.Success;
        }

        var limit = TimeSpan.FromSeconds(arguments.GetValue(_wait));
        var scan = new KeyScan(limit);
        if (!await scan.IsThereAsync(ct).ConfigureAwait(false))
        {
            ProblemText.Write(terminal, [new Problem(ProblemSeverity.Error, $"{KeyScan.Program} is not in the path: install OpenSSH's client (the package openssh-client, openssh-clients or openssh).")]);
            return ExitCodes.BadInput;
        }

        ImmutableArray<HostReport> reports = await new HostCheck(new HostProbe(limit), scan).OfAsync(targets, ct).ConfigureAwait(false);
        bool keys = arguments.GetValue(_requireKeys);
        Problem[] problems = [.. reports.Select(report => report.ToProblem()).OfType<Problem>().Select(problem => keys && problem.Severity == ProblemSeverity.Warning ? problem with { Severity = ProblemSeverity.Error } : problem)];
        if (json)
        {
            terminal.Output.Write(HostJson.Of(reports));
        }
        else
        {
            HostTable.Write(terminal.Console, reports);
            terminal.Output.Flush();
            ProblemText.Write(terminal, problems);
        }

        return problems.Any(problem => problem.Severity == ProblemSeverity.Error) ? ExitCodes.Errors : ExitCodes.Success;
    }
}
