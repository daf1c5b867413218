using System.CommandLine;
using CalicoAci.Engine.Authoring;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Sources;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Stacks;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci new</c>: a stack file from answers.</summary>
public sealed class NewCommand : AuthoringCommand
{
    private const string About = """
        Write the settings of a new stack: from answers at a terminal, from flags, or from another stack.

        At a terminal each question shows what the setting is for and what is suggested; a flag answers its question
        beforehand. Elsewhere flags are needed, and all that are missing are named at once. Lists have commas; - is none.
        The result is checked by the program before it is written. Secrets are written encrypted, with the passphrase in
        PULUMI_CONFIG_PASSPHRASE or given at the terminal, or not at all.

        With --from, addresses inside ranges that change move along, and names that begin with the cluster's change with it.
        """;

    private readonly Option<string?> _from = new("--from") { Description = "The stack, or the stack file, to start from", HelpName = "stack" };

    /// <summary>Makes the command.</summary>
    public NewCommand(ProgramRun run)
        : base("new", About, run) => Add(_from);

    /// <inheritdoc/>
    private protected override StackOrigin? Origin(ParseResult arguments, ProjectFile project, SchemaNode schema)
    {
        if (arguments.GetValue(_from) is not { } from)
        {
            return null;
        }

        string? file = File.Exists(from) ? from : StackFinder.Find(project.Directory).FirstOrDefault(stack => stack.Stack == from).File;
        return file is null
            ? throw new EngineException(ExitCodes.BadInput, $"--from {from}: there is neither such a file nor such a stack. Stacks: {string.Join(", ", StackFinder.Find(project.Directory).Select(stack => stack.Stack))}.")
            : new StackOrigin(SourceStack.Load(file, from, project.Name, schema), Path.GetFileName(file));
    }
}
