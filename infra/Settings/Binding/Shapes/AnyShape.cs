using System.Text.Json;

namespace CalicoAci.Infra.Settings.Binding.Shapes;

/// <summary>A value that is passed on as it is, such as the values of a Helm chart.</summary>
public sealed class AnyShape() : SettingShape(typeof(JsonElement))
{
    /// <inheritdoc/>
    public override string Expected => "any value";
}
