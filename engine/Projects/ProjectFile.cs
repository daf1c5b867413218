using System.Collections.Immutable;
using CalicoAci.Engine.Hosting;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Projects;

/// <summary>What the engine takes from <c>Pulumi.yaml</c>.</summary>
/// <param name="Directory">The folder of the file, absolute.</param>
/// <param name="Name">The project's name, also the namespace of its settings.</param>
/// <param name="Main">The program's folder, absolute.</param>
/// <param name="Binary">The executable that <c>runtime.options.binary</c> names, absolute; null where there is none.</param>
/// <param name="Declarations">The declared settings.</param>
internal sealed record ProjectFile(string Directory, string Name, string Main, string? Binary, ImmutableArray<ConfigDeclaration> Declarations)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "Pulumi.yaml";

    /// <summary>Finds the project in a folder; an empty one means the nearest project from the working folder upwards.</summary>
    public static string FindDirectory(string directory)
    {
        string start = Path.GetFullPath(directory.Length == 0 ? "." : directory);
        for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, FileName)))
            {
                return folder;
            }

            if (directory.Length > 0)
            {
                break;
            }
        }

        throw new EngineException(ExitCodes.BadInput, $"There is no {FileName} in {start}{(directory.Length == 0 ? " or above" : "")}; --cwd names the project's folder.");
    }

    /// <summary>Reads the project of a folder.</summary>
    public static ProjectFile Load(string directory)
    {
        var file = YamlFile.Load(Path.Combine(directory, FileName));
        string name = file.FindText("name") is { Length: > 0 } text ? text : throw file.Error(file.Root, "'name', the project's name, is missing.");
        string main = Path.GetFullPath(Path.Combine(directory, file.FindText("main") ?? "."));
        if (!System.IO.Directory.Exists(main))
        {
            throw file.Error(file.Find("main")!, $"'main' must name the program's folder, relative to this file; found '{file.FindText("main")}', and there is no folder {main}.");
        }

        return new ProjectFile(directory, name, main, ReadBinary(file, main), ReadDeclarations(file, name));
    }

    private static string? ReadBinary(YamlFile file, string main)
    {
        (string runtime, YamlNode? options) = file.Find("runtime") switch
        {
            YamlScalarNode scalar => (scalar.Value ?? "", null),
            YamlMappingNode mapping => ((YamlFile.Find(mapping, "name") as YamlScalarNode)?.Value ?? "", YamlFile.Find(mapping, "options")),
            _ => throw file.Error(file.Root, "'runtime' is missing."),
        };
        if (runtime != "dotnet")
        {
            throw file.Error(file.Find("runtime")!, $"the runtime '{runtime}' is not one that this engine can start; only dotnet is.");
        }

        return options is YamlMappingNode map && YamlFile.Find(map, "binary") is YamlScalarNode { Value: { Length: > 0 } binary }
            ? Path.GetFullPath(Path.Combine(main, binary))
            : null;
    }

    private static ImmutableArray<ConfigDeclaration> ReadDeclarations(YamlFile file, string project)
    {
        switch (file.Find("config"))
        {
            case null:
            case YamlScalarNode { Value: null or "" }:
                return [];
            case YamlMappingNode mapping:
                return [.. mapping.Children.Select(child => ConfigDeclaration.Read(file, project, (YamlScalarNode)child.Key, child.Value))];
            case var other:
                throw file.Error(other, "'config' must be a mapping of declared settings.");
        }
    }
}
