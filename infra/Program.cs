using CalicoAci.Infra;
using CalicoAci.Infra.Settings.Schema;
using Pulumi;

if (args is ["--settings-schema"])
{
    Console.WriteLine(SettingsSchema.ToText(SettingsSchema.OfStack()));
    return 0;
}

return await Deployment.RunAsync<ClusterStack>();
