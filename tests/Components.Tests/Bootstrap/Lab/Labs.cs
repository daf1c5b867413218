using System.Runtime.CompilerServices;
using CalicoAci.Components.Tests.Bootstrap.Tools;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>Where the labs' scripts are, and what they find out.</summary>
internal static class Labs
{
    public static string Script(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);

    /// <summary>Runs a lab to its end and reads the lines <c>NAME=VALUE</c> that it writes.</summary>
    public static Dictionary<string, string> Run(TimeSpan limit, string script, params string[] arguments)
    {
        (int exitCode, string output) = Tool.Run(limit, "bash", [Script(script), .. arguments]);
        Assert.That(exitCode, Is.Zero, output);
        TestContext.Out.WriteLine(output);
        return output.Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal) && char.IsAsciiLetterUpper(line[0]))
            .Select(line => line.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
    }
}
