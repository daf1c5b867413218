using System.CommandLine;
using CalicoAci.Engine.Authoring;
using CalicoAci.Engine.Authoring.Nkt;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Sources;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci import</c>: a stack file from what came before.</summary>
public sealed class ImportCommand : AuthoringCommand
{
    private const string About = """
        Write a stack file from the variable file of NKT (github.com/datacenter/nkt): cluster.tfvars or its JSON form.

        It says what was changed, what has no counterpart, what was guessed and what has to be given. Flags give what is
        missing and replace what the file says; at a terminal the rest is asked. The BGP and vCenter passwords of the file
        are written encrypted when PULUMI_CONFIG_PASSPHRASE is set, and not at all otherwise.

        The stack describes a cluster like NKT's. It does not take over the objects that NKT made: destroy these with NKT,
        or give the new cluster other names, addresses and VLAN.
        """;

    private readonly Option<string> _from = new("--from-nkt") { Description = "NKT's variable file: .tfvars or .tfvars.json", HelpName = "file", Required = true };

    /// <summary>Makes the command.</summary>
    public ImportCommand(ProgramRun run)
        : base("import", About, run) => Add(_from);

    /// <inheritdoc/>
    private protected override StackOrigin? Origin(ParseResult arguments, ProjectFile project, SchemaNode schema)
    {
        string file = arguments.GetValue(_from)!;
        NktImport import = NktImport.Of(NktVariables.Load(file));
        return new StackOrigin(new SourceStack(import.Draft, schema), $"{Path.GetFileName(file)} of NKT")
        {
            Secrets = import.Secrets,
            Report = console => NktReport.Write(console, import.Remarks),
            TellsSuggestions = true,
        };
    }
}
