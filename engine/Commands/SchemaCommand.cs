using System.CommandLine;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Projects;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci schema</c>: the JSON Schema of the settings, as the program itself describes them.</summary>
public sealed class SchemaCommand : Command
{
    private const string About = """
        Print the JSON Schema of the settings, which the program gives.

        The schema describes the object with the keys cluster, network, ... With --stack-file it describes a whole
        Pulumi.<stack>.yaml; editors read that one where a stack file begins with
        # yaml-language-server: $schema=docs/stack.schema.json
        """;

    private readonly Option<string?> _directory = new("--cwd", "-C") { Description = "The folder with Pulumi.yaml (default: the nearest one upwards)", HelpName = "dir" };
    private readonly Option<string?> _program = new("--program") { Description = "The built program (default: the newest build below main)", HelpName = "file" };
    private readonly Option<bool> _stackFile = new("--stack-file") { Description = "Describe a whole stack file, for editors" };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "The file to write (default: the output)", HelpName = "file" };

    /// <summary>Makes the command.</summary>
    public SchemaCommand()
        : base("schema", About)
    {
        Add(_directory);
        Add(_program);
        Add(_stackFile);
        Add(_out);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken ct)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        TextWriter error = arguments.InvocationConfiguration.Error;
        try
        {
            ProjectFile project = ProjectFile.Load(ProjectFile.FindDirectory(arguments.GetValue(_directory) ?? ""));
            var reader = new SettingsSchemaReader(project, arguments.GetValue(_program), error.WriteLine);
            string text = arguments.GetValue(_stackFile)
                ? StackFileSchema.Of(await reader.ReadAsync(ct).ConfigureAwait(false), project.Name)
                : await reader.ReadTextAsync(ct).ConfigureAwait(false);
            if (arguments.GetValue(_out) is { } file)
            {
                await File.WriteAllTextAsync(file, text, ct).ConfigureAwait(false);
            }
            else
            {
                await output.WriteAsync(text).ConfigureAwait(false);
            }

            return ExitCodes.Success;
        }
        catch (EngineException e)
        {
            return Fail(e.Message, e.ExitCode);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message, ExitCodes.BadInput);
        }

        int Fail(string message, int code)
        {
            ProblemText.Write(Terminal.Over(output, error, color: false), [new Problem(ProblemSeverity.Error, message)]);
            return code;
        }
    }
}
