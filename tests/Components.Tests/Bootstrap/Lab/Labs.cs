using System.Runtime.CompilerServices;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>Where the labs' scripts are.</summary>
internal static class Labs
{
    public static string Script(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);
}
