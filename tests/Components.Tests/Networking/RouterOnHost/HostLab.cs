using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CalicoAci.Components.Tests.Networking.RouterOnHost;

/// <summary>Two hosts and two leaf stand-ins, each in a network namespace with a real FRR.</summary>
internal static class HostLab
{
    /// <summary>What a host of the lab has.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Configuration">The text of its <c>frr.conf</c>.</param>
    /// <param name="Uplinks">Its interfaces to the first and the second leaf.</param>
    /// <param name="Loopbacks">Its loopback addresses with prefix length.</param>
    /// <param name="Blocks">Its pod blocks.</param>
    internal sealed record LabHost(string Name, string Configuration, string[] Uplinks, string[] Loopbacks, string[] Blocks);

    /// <summary>Runs the lab; what it prints by kind and router, such as <c>routes host1</c>. Inconclusive where the machine cannot.</summary>
    public static Dictionary<string, JsonElement> Run(params LabHost[] hosts)
    {
        Assume.That(FrrTools.Installed && FrrTools.CanMakeNamespaces, "the lab needs FRR, and root to make network namespaces");
        string lab = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Lab");
        string folder = Directory.CreateTempSubdirectory("calico-aci-lab-").FullName;
        try
        {
            foreach (string leaf in new[] { "leaf1.conf", "leaf2.conf" })
            {
                File.Copy(Path.Combine(lab, leaf), Path.Combine(folder, leaf));
            }

            foreach (LabHost host in hosts)
            {
                File.WriteAllText(Path.Combine(folder, $"{host.Name}.conf"), host.Configuration);
            }

            File.WriteAllLines(
                Path.Combine(folder, "hosts"),
                hosts.Select(host => $"{host.Name} {string.Join(',', host.Uplinks)} {string.Join(',', host.Loopbacks)} {string.Join(',', host.Blocks)}"));
            (int exitCode, string output) = FrrTools.Run("bash", TimeSpan.FromSeconds(300), Path.Combine(lab, "lab.sh"), folder);
            Assert.That(exitCode, Is.Zero, output);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 3))
                .ToDictionary(parts => $"{parts[0]} {parts[1]}", parts => JsonDocument.Parse(parts[2]).RootElement.Clone());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
