using System.Collections.Immutable;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Policies;

/// <summary>The policies of a stack: the built-in ones and those of the project's folder <c>policies</c>, each with its level.</summary>
/// <param name="Policies">The policies that are checked, with their levels.</param>
/// <param name="Stateful">Which resources hold state.</param>
internal sealed record PolicySet(ImmutableArray<(Policy Policy, PolicyLevel Level)> Policies, StatefulKinds Stateful)
{
    /// <summary>The folder beside <c>Pulumi.yaml</c>.</summary>
    public const string Folder = "policies";

    /// <summary>The setting of a stack that gives levels by the names of policies.</summary>
    public const string Setting = "policies";

    /// <summary>No policies, and the built-in list of what holds state.</summary>
    public static PolicySet Empty { get; } = new([], StatefulKinds.BuiltIn);

    /// <summary>Reads the policies for a stack.</summary>
    /// <exception cref="EngineException">A file or the stack's setting is wrong; tells all errors.</exception>
    public static PolicySet Load(ProjectFile project, string stack, StackFile stackFile)
    {
        string[] files = Files(project.Directory);
        if (files.Length == 0 && !stackFile.Entries.ContainsKey($"{project.Name}:{Setting}"))
        {
            return Empty;
        }

        var errors = new List<string>();
        var policies = new List<Policy>(PolicyReader.ReadBuiltIn("builtin.yaml").Policies);
        var stateful = new List<StatefulKind>();
        foreach (string path in files)
        {
            string name = Path.GetRelativePath(project.Directory, path).Replace('\\', '/');
            try
            {
                using StreamReader reader = File.OpenText(path);
                PolicyFile file = PolicyReader.Read(YamlFile.Read(reader, name), errors);
                errors.AddRange(file.Policies.Where(policy => policy.Name.Length > 0)
                    .Where((policy, i) => policies.Concat(file.Policies.Take(i)).Any(other => other.Name == policy.Name))
                    .Select(policy => $"{name}: there are two policies '{policy.Name}'; a stack's setting '{Setting}' gives another level to one that is there."));
                policies.AddRange(file.Policies);
                stateful.AddRange(file.Stateful);
            }
            catch (EngineException e)
            {
                errors.Add(e.Message);
            }
        }

        Dictionary<string, PolicyLevel> levels = ReadLevels(project, stackFile, [.. policies.Select(policy => policy.Name)], errors);
        return errors.Count > 0
            ? throw new EngineException(ExitCodes.BadInput, string.Join('\n', errors))
            : new PolicySet(
                [
                    .. from policy in policies
                       let level = levels.TryGetValue(policy.Name, out PolicyLevel chosen) ? chosen : policy.Level
                       where level != PolicyLevel.Disabled && (policy.Stacks.IsEmpty || policy.Stacks.Any(pattern => pattern.Fits(stack)))
                       select (policy, level),
                ],
                StatefulKinds.BuiltIn.With(stateful));
    }

    private static string[] Files(string directory) => Path.Combine(directory, Folder) is var folder && Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".yaml" or ".yml").Order(StringComparer.Ordinal)]
        : [];

    private static Dictionary<string, PolicyLevel> ReadLevels(ProjectFile project, StackFile stackFile, string[] names, List<string> errors)
    {
        var levels = new Dictionary<string, PolicyLevel>(StringComparer.Ordinal);
        string key = $"{project.Name}:{Setting}";
        if (!stackFile.Entries.TryGetValue(key, out var entry))
        {
            return levels;
        }

        if (entry.Value is not YamlMappingNode mapping)
        {
            errors.Add($"{stackFile.File.At(entry.Value)}{key} must be a mapping of policies' names to levels.");
            return levels;
        }

        foreach ((YamlNode node, YamlNode value) in mapping.Children)
        {
            string name = (node as YamlScalarNode)?.Value ?? "";
            if (!names.Contains(name))
            {
                errors.Add($"{stackFile.File.At(node)}{key}.{name}: there is no such policy; {(NearestName.Of(name, names) is { } nearest ? $"did you mean '{nearest}'?" : $"known are {string.Join(", ", names)}.")}");
            }
            else if (value is YamlScalarNode { Value: { } text } && PolicyReader.Levels.TryGetValue(text, out PolicyLevel level))
            {
                levels[name] = level;
            }
            else
            {
                errors.Add($"{stackFile.File.At(value)}{key}.{name}: must be one of {string.Join(", ", PolicyReader.Levels.Keys)}.");
            }
        }

        return levels;
    }
}
