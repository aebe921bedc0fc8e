// The echo bot of EchoBot.cs, made with discord.js: one slash command that answers privately with its own option.
//
//   node --expose-gc echo-bot.mjs <folder with node_modules> <api address, without /v10> <token>
//
// A line "live" asks for the bytes of the heap that are left after a full collection. The bot ends when its input ends.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [libraries, api, token] = process.argv.slice(2);
const { Client, Events, GatewayIntentBits, MessageFlags, SlashCommandBuilder } = createRequire(`${libraries}/`)('discord.js');

const echo = new SlashCommandBuilder()
  .setName('echo')
  .setDescription('Says it again')
  .addStringOption((text) => text.setName('text').setDescription('What to say').setRequired(true));

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, version: '10' } });
client.on(Events.ClientReady, () => client.application.commands.set([echo]));
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) {
    return interaction.reply({
      content: interaction.options.getString('text', true),
      flags: MessageFlags.Ephemeral,
      allowedMentions: { parse: [] },
    });
  }
});

createInterface({ input: process.stdin })
  .on('line', () => {
    global.gc();
    process.stdout.write(`${process.memoryUsage().heapUsed}\n`);
  })
  .on('close', () => process.exit(0));
await client.login(token);
