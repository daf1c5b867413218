using System.Collections.Concurrent;
using CalicoAci.Components.Bootstrap.Text;

namespace CalicoAci.Components.Bootstrap.CloudInit;

/// <summary>
/// Writes user-data. Most of it is scripts, the same ones on every node, and the serializer looks at each character of them
/// several times. So the entry of a file is serialized once, however many nodes have that file.
/// </summary>
internal static class UserDataText
{
    private const string FirstLine = "#cloud-config\n";
    private const string FilesKey = "write_files:\n";

    private static readonly ConcurrentDictionary<CloudConfigFile, string> Entries = new();

    public static string Write(CloudConfig config) => string.Concat(
    [
        FirstLine,
        YamlText.CloudInit(config),
        .. config.WriteFiles.Count == 0 ? [] : config.WriteFiles.Select(Entry).Prepend(FilesKey),
        YamlText.CloudInit(new { config.Runcmd }),
    ]);

    private static string Entry(CloudConfigFile file) => Entries.GetOrAdd(file, static file => YamlText.CloudInit(new[] { file }));
}
