using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;

namespace CalicoAci.Components.Bootstrap.Text;

/// <summary>Writes a text of several lines as a literal block, so that a person can read the file inside the YAML.</summary>
internal sealed class BlockTextEmitter(IEventEmitter next) : ChainedEventEmitter(next)
{
    public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
    {
        if (eventInfo.Source.Value is string text && text.Contains('\n', StringComparison.Ordinal))
        {
            eventInfo = new ScalarEventInfo(eventInfo.Source) { Style = ScalarStyle.Literal };
        }

        base.Emit(eventInfo, emitter);
    }
}
