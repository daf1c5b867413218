namespace CalicoAci.Components.Bootstrap.CloudInit;

/// <summary>A file that cloud-init writes at the first boot.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Permissions">The mode in octal, such as <c>0644</c>.</param>
/// <param name="Content">The text.</param>
public sealed record CloudConfigFile(string Path, string Permissions, string Content);
